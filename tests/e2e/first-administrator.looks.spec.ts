import { expect, testEmpty as test } from '../support/fixtures';
import {
	becomeFirstAdministrator,
	createNeighbourhood,
	setupTokenOf
} from '../support/first-administrator';
import { pageComplaints } from '../support/page-checks';

const languages = ['de', 'ar'] as const;
const prefix = (locale: string) => (locale === 'de' ? '' : `/${locale}`);

test('A01-A17 the pages of administrators and of the desk about people are open to everybody', async ({
	page,
	app
}) => {
	test.setTimeout(240_000);
	for (const locale of languages) {
		await page.goto(`${prefix(locale)}/setup?token=${setupTokenOf(app)}`);
		expect(await pageComplaints(page, locale)).toEqual([]);
		await page.locator('main form button').click();
		await expect(page.locator('.error-summary')).toBeVisible();
		expect(await pageComplaints(page, locale)).toEqual([]);
	}
	await becomeFirstAdministrator(page, app);
	await createNeighbourhood(page, 'Tenever', 'tenever');
	await page.goto('/tenever/desk/people/new');
	await page.locator('input[value="treasurer"]').check();
	await page.locator('input[name="display_name"]').fill('Treasurer A');
	await page.locator('main form button').click();
	await page.goto('/admin/people');
	const person = await page.locator('.row a', { hasText: 'Treasurer A' }).getAttribute('href');
	const paths = [
		'/admin',
		'/admin/people',
		'/admin/people/new',
		person ?? '',
		'/tenever/desk/people',
		'/tenever/desk/people/new'
	];
	for (const locale of languages)
		for (const path of paths)
			await test.step(locale + path, async () => {
				await page.goto(prefix(locale) + path);
				expect(await pageComplaints(page, locale)).toEqual([]);
			});
	await page.goto(person ?? '');
	await page.locator('form[action="?/printLink"] button').click();
	expect(await pageComplaints(page, 'de')).toEqual([]);
});
