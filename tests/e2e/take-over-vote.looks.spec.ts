import { expect, testBeside as test } from '../support/beside';
import { aCountedBindingVote, takeOver } from '../support/binding-vote';
import { pageComplaints } from '../support/page-checks';
import { signedIn } from '../support/people';
import { maintain } from '../support/postgres-cluster';
import { besides } from '../support/seeded-vote';
import { valueOf } from '../support/setting-up';

for (const locale of ['de', 'ar'] as const)
	test(`A01 A02 taking a result over holds what we promise (${locale})`, async ({ app, page }) => {
		test.setTimeout(180_000);
		const context = await besides(app);
		const slug = `taking-${locale}`;
		const { vote, after } = await aCountedBindingVote(context, {
			...{ slug, costs: [4_000_00, 3_000_00, 2_000_00], budgetCents: 10_000_00 },
			ballots: [[1, 2], [1, 2], [3]]
		});
		const { token } = await signedIn(context, vote.manager.accountId);
		await page.context().addCookies([{ name: 'session', value: token, url: app.url }]);
		const prefix = locale === 'de' ? '' : `/${locale}`;
		const holds = async (name: string, path: string) => {
			await page.goto(prefix + path);
			expect.soft(await pageComplaints(page, locale), name).toEqual([]);
			const picture = `test-results/looks/${name}-${locale}`;
			await page.setViewportSize({ width: 320, height: 800 });
			await page.screenshot({ path: `${picture}-320.png`, fullPage: true });
			await page.setViewportSize({ width: 1280, height: 720 });
			await page.screenshot({ path: `${picture}.png`, fullPage: true });
		};
		const desk = `/${slug}/desk/votes/${vote.residentVoteId}`;
		await maintain(
			app.databaseUrl ?? '',
			`update proposal set state = 'withdrawn' where id = '${vote.proposalIds[1] ?? ''}'`
		);
		await holds('take-over', `${desk}/take-over`);
		await holds('take-over-desk', desk);
		valueOf(await takeOver(after, vote, [2]));
		await holds('taken-over', `${desk}/take-over`);
		await holds('taken-over-fund', `/${slug}/fund`);
		const decision = page.locator('main a[href*="/decisions/"]').first();
		const address = (await decision.getAttribute('href')) ?? '';
		await holds('taken-over-decision', address.slice(prefix.length));
		await context.db.close();
	});
