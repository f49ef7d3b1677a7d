import { expect, test } from '../support/fixtures';
import { pageComplaints } from '../support/page-checks';

const slugs = ['hafenkante', 'muehlenfeld'];
const paths = [
	'/help',
	'/imprint',
	'/privacy',
	'/accessibility',
	'/report-barrier?page=%2Fhelp',
	...slugs.flatMap((slug) => [`/${slug}`, `/${slug}/fund`])
];

for (const locale of ['de', 'ar']) {
	test(`A01 A02 what a visitor reads first holds what we promise (${locale})`, async ({ page }) => {
		test.slow();
		const prefix = locale === 'de' ? '' : `/${locale}`;
		for (const path of paths)
			await test.step(path, async () => {
				await page.goto(prefix + path);
				expect.soft(await pageComplaints(page, locale)).toEqual([]);
			});
		await test.step('a report without words', async () => {
			await page.goto(`${prefix}/report-barrier`);
			await page.locator('main form button').click();
			await expect(page.locator('.error-summary')).toBeVisible();
			expect.soft(await pageComplaints(page, locale)).toEqual([]);
		});
	});
}
