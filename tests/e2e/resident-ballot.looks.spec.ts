import type { BallotRules } from '$lib/domain/participation/schema/manifest';
import { expect, testBeside as test } from '../support/beside';
import { pageComplaints } from '../support/page-checks';
import { anOpenResidentVote, besides } from '../support/seeded-vote';

const forms = ['approval', 'votes', 'knapsack', 'ranking'] as const satisfies BallotRules['form'][];

for (const locale of ['de', 'ar'] as const)
	test(`A01 A02 the way into the urn holds what we promise (${locale})`, async ({ app, page }) => {
		test.setTimeout(180_000);
		const context = await besides(app);
		const prefix = locale === 'de' ? '' : `/${locale}`;
		const holds = async (name: string) => {
			await test.step(name, async () => {
				expect.soft(await pageComplaints(page, locale), name).toEqual([]);
			});
			const path = `test-results/looks/vote-${locale}-${name}.png`;
			await page.setViewportSize({ width: 320, height: 800 });
			await page.screenshot({ path: path.replace('.png', '-320.png'), fullPage: true });
			await page.setViewportSize({ width: 1280, height: 720 });
			await page.screenshot({ path, fullPage: true });
		};
		const send = () => page.locator('main form button.main').last().click();
		for (const form of forms) {
			const ballot = { form, minimum: 1, maximum: 3, perProject: 2 };
			const slug = `looks-${form}-${locale}`;
			const vote = await anOpenResidentVote(context, { slug, manifest: { ballot } });
			const address = prefix + vote.page;
			if (form === 'approval') {
				await page.goto(`${prefix}/${slug}`);
				await holds('start');
				await page.goto(`${prefix}/${slug}/votes`);
				await holds('list');
				await page.goto(address);
				await holds('vote');
				await page.goto(`${address}/code`);
				await send();
				await holds('code');
			}
			await page.goto(`${address}/code?code=${vote.codes[0] ?? ''}`);
			await send();
			await holds(`ballot-${form}`);
			if (form === 'approval') await page.locator('main input[type=checkbox]').nth(1).check();
			if (form === 'knapsack') await page.locator('main input[type=checkbox]').nth(1).check();
			if (form === 'votes') await page.locator('main input[type=text]').nth(1).fill('2');
			if (form === 'ranking') {
				await page.locator('main button[value=add_2]').click();
				await page.locator('main button[value=add_4]').click();
				await holds('ballot-ranked');
			}
			await send();
			await holds(`check-${form}`);
			if (form !== 'approval') continue;
			await send();
			await holds('receipt');
		}
		await context.db.close();
	});
