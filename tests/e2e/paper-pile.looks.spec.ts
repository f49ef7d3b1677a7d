import { expect, testBeside as test } from '../support/beside';
import { pageComplaints } from '../support/page-checks';
import { signedIn } from '../support/people';
import { aPileToRead } from '../support/seeded-pile';
import { anOpenResidentVote, besides } from '../support/seeded-vote';

for (const locale of ['de', 'ar'] as const)
	test(`A01 A02 a pile that was read differently holds what we promise (${locale})`, async ({
		app,
		page
	}) => {
		test.setTimeout(180_000);
		const context = await besides(app);
		const vote = await anOpenResidentVote(context, { slug: `pile-${locale}` });
		const { path, pileId, readers, read, count } = await aPileToRead(context, vote);
		await read(0, '1\n2\nx');
		await read(1, '1\n2\n3');
		const { token } = await signedIn(context, readers[0].accountId);
		await page.context().addCookies([{ name: 'session', value: token, url: app.url }]);
		const prefix = locale === 'de' ? '' : `/${locale}`;
		const look = async (name: string) => {
			expect.soft(await pageComplaints(page, locale), name).toEqual([]);
			for (const width of [320, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				const shot = `test-results/looks/${name}-${locale}-${width}.png`;
				await page.screenshot({ path: shot, fullPage: true });
			}
		};
		await page.goto(prefix + path);
		await look('piles');
		await page.goto(`${prefix}${path}/${pileId}`);
		await look('pile');
		await page.locator('main textarea').fill('1 2 3 4\n9\n2:2');
		await page.locator('main form button').first().click();
		await expect(page.locator('.error-summary li')).toHaveCount(3);
		await look('pile-refused');
		await read(1, 'x\n1\n2');
		await page.goto(`${prefix}${path}/protocol`);
		await expect(page.locator('main table tbody tr')).toHaveCount(5);
		await look('protocol-desk');
		await count();
		await page.goto(`${prefix}${path}/protocol`);
		await expect(page.locator('main table thead th')).toHaveCount(4);
		await look('protocol-counted');
		await page.goto(`${prefix}${vote.page}/paper`);
		await expect(page.locator('main table')).toHaveCount(0);
		await look('protocol-public');
		await context.db.close();
	});
