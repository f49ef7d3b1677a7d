import { expect, type Page } from '@playwright/test';
import type { EntryMode } from '$lib/domain/meeting/meeting';
import { fill, fillIn, idIn, send, type Answers } from './form';

/** The manager's pages from a proposal to the published decision; `home` is the neighbourhood's path. */

/** Checks a proposal, and publishes it. */
export async function publishProposal(page: Page, home: string, reference: string): Promise<void> {
	await page.goto(`${home}/desk/proposals`);
	await page.locator(`main a[href$="/desk/proposals/${reference}"]`).click();
	await fill(page, { inside_area: 'yes', not_begun: 'yes' });
	await send(page, 'publish');
	await expect(page.locator('main .notice').first()).toBeVisible();
}

/** Puts a proposal on the agenda of a meeting, and answers the id of its item. */
export async function putOnAgenda(
	page: Page,
	home: string,
	{ reference, meeting }: { readonly reference: string; readonly meeting: string }
): Promise<string> {
	await fillIn(page, `${home}/desk/proposals/${reference}/agenda`, { meeting });
	const named = page.locator('bdi', { hasText: new RegExp(`^${reference}$`) });
	const point = page.locator('#agenda li', { has: named });
	await point.locator('a[href*="/desk/items/"]').click();
	await page.waitForURL(/\/desk\/items\/[0-9a-f-]{36}$/);
	return idIn(page);
}

export async function openMeeting(page: Page, home: string, meeting: string): Promise<void> {
	await page.goto(`${home}/desk/meetings/${meeting}`);
	await send(page, 'openMeeting');
}

/** Writes down who is there: for each seat, in the order of the page, its member, its substitute or nobody. */
export async function recordAttendance(
	page: Page,
	{ home, meeting }: { readonly home: string; readonly meeting: string },
	isPresent: (seat: number) => boolean | 'substitute'
): Promise<void> {
	await page.goto(`${home}/desk/meetings/${meeting}`);
	// Once somebody is there, the list of all seats is folded away.
	const all = page.locator('#attendance details');
	if ((await all.getAttribute('open')) === null) await all.locator('summary').click();
	const seats = await page.locator('#attendance input[type="hidden"][name$=".seat"]').count();
	for (let seat = 0; seat < seats; seat += 1) {
		const present = isPresent(seat);
		const mark = present === 'substitute' ? present : present ? 'member' : 'absent';
		await fill(page, { [`seats.${seat}.mark`]: mark });
	}
	await send(page, 'recordAttendance');
}

/** Writes down that somebody of the body is bound by an interest: they do not vote on this item. */
export async function recordInterest(page: Page, item: string, person: string): Promise<void> {
	await page.goto(item);
	const named = page.locator('main [name="who"] option', { hasText: person });
	await fill(page, { who: (await named.getAttribute('value')) ?? '', ground: 'employee' });
	await send(page, 'recordInterest');
	await expect(page.locator('#interests')).toContainText(person);
}

/** Opens the vote on an item; a secret one because enough members demanded it. */
export async function openVote(page: Page, item: string, entryMode: EntryMode): Promise<void> {
	const more: Answers = entryMode === 'secretOnline' ? { secret_demanded: 'yes' } : {};
	await page.goto(item);
	await fill(page, { entry_mode: entryMode, ...more });
	await send(page, 'openItem');
}

/** Enters the hands that were counted, field by field. */
export async function enterCount(page: Page, item: string, counts: Answers): Promise<void> {
	await fillIn(page, `${item}/count`, counts);
}

/** Closes the vote and answers the path of the motion's page at the desk. */
export async function closeVote(page: Page, item: string): Promise<string> {
	await page.goto(`${item}/closing`);
	await send(page);
	await expect(page).toHaveURL(/\/desk\/motions\/[0-9a-f-]{36}$/);
	return new URL(page.url()).pathname;
}

/** Writes down what the station whose turn it is has answered. */
export async function recordProceeding(
	page: Page,
	motion: string,
	answers: Answers
): Promise<void> {
	await page.goto(motion);
	await page.locator('main a[href$="/proceedings"]').click();
	await page.waitForURL(/\/proceedings$/);
	await fill(page, answers);
	await send(page);
	await expect(page).toHaveURL(new RegExp(`${motion}$`));
}

/** Publishes what came of a motion, and answers the path of the public page. */
export async function publishDecision(page: Page, motion: string): Promise<string> {
	await page.goto(motion);
	await send(page, 'publish');
	const link = page.locator('main a[href*="/decisions/"]').first();
	return (await link.getAttribute('href')) ?? '';
}
