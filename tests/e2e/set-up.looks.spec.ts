import { expect, testEmpty as test } from '../support/fixtures';
import { pageComplaints } from '../support/page-checks';
import {
	adoptParityRules,
	appointHolder,
	becomeAdministrator,
	createNeighbourhood,
	foundCouncil,
	openFundYear,
	send
} from '../support/set-up-pages';

const slug = 'tenever';
const body = 'vergabeausschuss';
const forms = [
	'/admin/neighbourhoods/new',
	`/${slug}/desk/set-up/neighbourhood`,
	`/${slug}/desk/set-up/fund/new`,
	`/${slug}/desk/set-up/bodies/new`,
	`/${slug}/desk/set-up/bodies/${body}/change`,
	`/${slug}/desk/set-up/bodies/${body}/rules/new?preset=third-parity`,
	`/${slug}/desk/meetings/new`
];
const pages = [
	'/admin',
	`/${slug}/desk/set-up`,
	`/${slug}/desk/set-up/fund`,
	`/${slug}/desk/set-up/bodies/${body}`,
	`/${slug}/desk/set-up/bodies/${body}/rules`,
	`/${slug}/bodies`,
	`/${slug}/bodies/${body}`,
	`/${slug}/bodies/${body}/rules`
];

test('A01 A02 the pages of setting up hold what we promise', async ({ page, app }) => {
	test.setTimeout(300_000);
	await becomeAdministrator(page, { output: app.output() });
	await createNeighbourhood(page, { slug });
	await openFundYear(page, { slug, year: '2026' });
	await foundCouncil(page, { slug });
	await adoptParityRules(page, { slug, body });
	const person = { person_name: 'Frau Beispiel', named: true } as const;
	await appointHolder(page, { slug, body, seat: { bench: 'Politik', name: 'Sitz 1' }, person });
	const hrefOf = async (text: string) =>
		(await page.locator('main a', { hasText: text }).first().getAttribute('href')) ?? '';
	const holder = await hrefOf('Frau Beispiel');
	const people = [await hrefOf('Sitz 1'), holder, `${holder}/end`];
	await page.goto(`/${slug}/desk/set-up/fund`);
	const year = (await page.locator('main li a').first().getAttribute('href')) ?? '';
	const years = [year, `${year}/top-up`, `${year}/bodies`];
	for (const locale of ['de', 'ar']) {
		const prefix = locale === 'de' ? '' : `/${locale}`;
		for (const path of [...pages, ...forms, ...people, ...years])
			await test.step(`${locale} ${path}`, async () => {
				await page.goto(prefix + path);
				expect.soft(await pageComplaints(page, locale)).toEqual([]);
			});
		for (const path of forms)
			await test.step(`${locale} ${path} with errors`, async () => {
				await page.goto(prefix + path);
				await page.locator('main form input[type="text"]').first().fill('');
				await send(page);
				expect.soft(await pageComplaints(page, locale)).toEqual([]);
			});
	}
});
