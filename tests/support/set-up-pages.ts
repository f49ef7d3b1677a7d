import type { Page } from '@playwright/test';

/** Sets up a neighbourhood through the pages, as an administrator and manager do. Used by several journeys. */

const prefix = (locale: string) => (locale === 'de' ? '' : `/${locale}`);

interface Where {
	readonly locale?: string;
	readonly slug: string;
}

const setUpOf = ({ locale = 'de', slug }: Where) => `${prefix(locale)}/${slug}/desk/set-up`;

/** Types into the fields of the only form of the page by their names; ticks what is `true`. */
export async function fillForm(
	page: Page,
	values: Readonly<Record<string, string | true>>
): Promise<void> {
	for (const [name, value] of Object.entries(values)) {
		const field = page.locator(`main form [name="${name}"]`);
		const kind = (await field.first().getAttribute('type')) ?? '';
		if (value === true) await field.check();
		else if (kind === 'radio' || kind === 'checkbox')
			await page.locator(`main form [name="${name}"][value="${value}"]`).check();
		else if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
			await field.selectOption(value);
		else await field.fill(value);
	}
}

/** Sends the form of the page by its last button, the one that saves. */
export async function send(page: Page): Promise<void> {
	await page.locator('main form :is(button.main, button.warning)').last().click();
}

/** The first account of a new installation, signed in afterwards; `output` is what the start printed. */
export async function becomeAdministrator(
	page: Page,
	{ output, locale = 'de' }: { readonly output: string; readonly locale?: string }
): Promise<void> {
	const token = /^\s*([\w-]{20,})\s*$/m.exec(output)?.[1] ?? '';
	await page.goto(`${prefix(locale)}/setup`);
	await fillForm(page, {
		setup_code: token,
		display_name: 'Administrator A',
		email: 'administrator@example.org',
		new_password: 'lantern gravel orbit teapot'
	});
	await send(page);
	await page.waitForURL(/\/admin$/);
}

export async function createNeighbourhood(
	page: Page,
	{ locale = 'de', slug }: Where
): Promise<void> {
	await page.goto(`${prefix(locale)}/admin/neighbourhoods/new`);
	await fillForm(page, {
		name: 'Tenever',
		slug,
		address: 'Neuwieder Straße 44a, 28325 Bremen',
		municipality: 'Bremen'
	});
	await send(page);
	await page.waitForURL(/\/desk\/set-up$/);
}

export const guidelineFields = {
	cap: '5000',
	minimum: '100',
	own_share: '5',
	area_name: 'Tenever',
	begun: 'no',
	source: 'Richtlinie vom 1. Dezember 2025, Nummer 3'
};

export async function openFundYear(
	page: Page,
	{ year, ...where }: Where & { readonly year: string }
): Promise<void> {
	await page.goto(`${setUpOf(where)}/fund/new`);
	await fillForm(page, {
		fund_name: 'Verfügungsfonds Tenever',
		year,
		amount: '30000',
		money_source: 'Zuwendungsbescheid der Stadt',
		...guidelineFields
	});
	await send(page);
	await page.waitForURL(/\/set-up\/fund\?saved$/);
}

/** A council of three groups of two; answers the slug of its address. */
export async function foundCouncil(page: Page, where: Where): Promise<string> {
	await page.goto(`${setUpOf(where)}/bodies/new`);
	await fillForm(page, {
		name: 'Vergabeausschuss',
		kind: 'seatCouncil',
		'benches.0.name': 'Bewohnerschaft',
		'benches.0.seats': '2',
		'benches.1.name': 'Einrichtungen',
		'benches.1.seats': '2',
		'benches.2.name': 'Politik',
		'benches.2.seats': '2'
	});
	await send(page);
	await page.waitForURL(/\/bodies\/vergabeausschuss$/);
	return 'vergabeausschuss';
}

export const parityAnswers = {
	title: 'Geschäftsordnung des Vergabeausschusses',
	counting: 'heads',
	base: 'yesNo',
	recused_for_quorum: 'counts',
	consent: 'none',
	arbiter_office: 'Leitung des Sozialzentrums',
	document: 'Protokoll vom 1. Februar 2026',
	place: 'Punkt 4',
	adopted_on: '2026-02-01',
	valid_from: '2026-02-01'
};

/** Enters the rules of third parity for a body. */
export async function adoptParityRules(
	page: Page,
	{ body, ...where }: Where & { readonly body: string }
): Promise<void> {
	await page.goto(`${setUpOf(where)}/bodies/${body}/rules/new?preset=third-parity`);
	await fillForm(page, parityAnswers);
	await send(page);
	await page.waitForURL(/\/rules$/);
}

/** Puts somebody on the seat of this code; without `email` only the name is written down. */
export async function appointHolder(
	page: Page,
	{
		body,
		seat,
		person,
		...where
	}: Where & {
		readonly body: string;
		/** `Sitz 1`, as it stands below its bench. */
		readonly seat: { readonly bench: string; readonly name: string };
		readonly person: Readonly<Record<string, string | true>>;
	}
): Promise<void> {
	await page.goto(`${setUpOf(where)}/bodies/${body}`);
	const bench = page.getByRole('region', { name: seat.bench });
	await bench.getByRole('link', { name: seat.name, exact: true }).click();
	await page.waitForURL(/\/seats\//);
	await fillForm(page, person);
	await send(page);
	await page.waitForURL(new RegExp(`/bodies/${body}\\?saved$`));
}
