import { expect, test } from '../support/fixtures';
import { pageComplaints } from '../support/page-checks';

const pages = [
	{ who: 'Quartiersmanagerin', paths: ['/hafenkante/desk', '/hafenkante/desk/barriers'] },
	{ who: 'Administratorin', paths: ['/admin/texts', '/admin/texts/imprint'] }
];

for (const locale of ['de', 'ar']) {
	const prefix = locale === 'de' ? '' : `/${locale}`;
	for (const { who, paths } of pages)
		test(`A01 A02 ${paths.join(' ')} hold what we promise (${locale})`, async ({ page }) => {
			test.slow();
			await page.goto(`${prefix}/report-barrier?page=%2Fhafenkante`);
			await page.locator('textarea').fill('Die Tabelle liest sich nicht vor.');
			await page.locator('main form button').click();
			await page.waitForURL(/\/report-barrier\/B-/);
			expect.soft(await pageComplaints(page, locale)).toEqual([]);
			await page.goto(`${prefix}/sign-in`);
			const card = page.locator('main li', {
				has: page.getByRole('heading', { name: who, exact: true })
			});
			await card.locator('button').click();
			for (const path of paths)
				await test.step(path, async () => {
					await page.goto(prefix + path);
					expect.soft(page.url()).toContain(path);
					expect.soft(await pageComplaints(page, locale)).toEqual([]);
				});
		});
}
