import { expect, type Page } from '@playwright/test';
import type { BodyKind } from '$lib/domain/council/body';
import { daysAfter, fill, fillIn, idIn, send, today, type Answers } from './form';

/** The manager's pages that are used once; `home` is the neighbourhood's path, as `/tenever`. */

interface Body {
	readonly name: string;
	readonly kind: BodyKind;
	readonly benches?: readonly { readonly name: string; readonly seats: number }[];
}

/** Opens this year's fund with 10,000 euros in it. */
export async function openFundYear(page: Page, home: string): Promise<void> {
	await fillIn(page, `${home}/desk/set-up/fund/new`, {
		fund_name: 'Verfügungsfonds',
		amount: '10.000',
		money_source: 'Bescheid der Stadt',
		cap: '5.000',
		minimum: '100',
		own_share: '5 %',
		area_name: 'Tenever',
		begun: 'no',
		source: 'Richtlinie, Nr. 3'
	});
}

/** Founds a body and says that it decides about the fund. Answers its slug. */
export async function foundBody(
	page: Page,
	home: string,
	{ name, kind, benches = [] }: Body
): Promise<string> {
	await page.goto(`${home}/desk/set-up/bodies/new`);
	await fill(page, { name, kind });
	for (const [line, bench] of benches.entries()) {
		if ((await page.locator(`main [name="benches.${line}.name"]`).count()) === 0) {
			const loaded = page.waitForEvent('load');
			await page.locator('main button[value="add-line"]').click();
			await loaded;
		}
		await fill(page, {
			[`benches.${line}.name`]: bench.name,
			[`benches.${line}.seats`]: String(bench.seats)
		});
	}
	await send(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	const slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';
	await page.goto(`${home}/desk/set-up/fund`);
	await page.locator('main a[href$="/bodies"]').first().click();
	await page.getByLabel(name).check();
	await send(page);
	return slug;
}

/** Adopts rules made from a preset; they are older than the portal. */
export async function adoptRules(
	page: Page,
	body: string,
	{ preset, ...answers }: { readonly preset: string } & Answers
): Promise<void> {
	await fillIn(page, `${body}/rules/new?preset=${preset}`, {
		title: 'Geschäftsordnung',
		document: 'Beschluss vom 1. Februar 2026',
		adopted_on: '2026-02-01',
		valid_from: '2026-02-01',
		...answers
	});
	await expect(page).toHaveURL(/\/rules$/);
}

/** Gives each seat of a body, in the order of the page, to one person; those with an address get an account. */
export async function seatPeople(
	page: Page,
	body: string,
	people: readonly { readonly name: string; readonly email?: string }[]
): Promise<void> {
	await page.goto(body);
	const seats = page.locator('main a[href*="/seats/"]');
	const paths = await seats.evaluateAll((links) =>
		links.map((link) => link.getAttribute('href') ?? '')
	);
	expect(paths).toHaveLength(people.length);
	for (const [index, path] of paths.entries()) {
		const { name, email = '' } = people[index] ?? { name: '' };
		await fillIn(page, path, { person_name: name, email, from_on: '2026-02-01' });
	}
}

/** Names a substitute for the seat with this place on the page of its body. */
export async function appointSubstitute(
	page: Page,
	body: string,
	{ seat, ...person }: { readonly seat: number; readonly name: string; readonly email: string }
): Promise<void> {
	await page.goto(body);
	const link = page.locator('main a[href*="/seats/"]').nth(seat);
	await fillIn(page, (await link.getAttribute('href')) ?? '', {
		capacity: 'substitute',
		person_name: person.name,
		email: person.email,
		from_on: '2026-02-01'
	});
}

/** Announces a meeting so many days from now and answers its id. */
export async function announceMeeting(
	page: Page,
	home: string,
	{ publicity, inDays }: { readonly publicity: 'public' | 'nonPublic'; readonly inDays: number }
): Promise<string> {
	await page.goto(`${home}/desk/meetings/new`);
	const on = daysAfter(await today(page, 'meets_on'), inDays);
	await fill(page, { meets_on: on, meets_time: '19:00', publicity });
	await send(page);
	await expect(page).toHaveURL(/\/desk\/meetings\/[0-9a-f-]{36}$/);
	return idIn(page);
}
