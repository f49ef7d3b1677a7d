import { withdrawProposal } from '$lib/server/services/withdraw-proposal';
import { findTabledProposal } from '$lib/server/repositories/tabled-proposals';
import { expect, testBeside as test } from '../support/beside';
import { aCountedBindingVote } from '../support/binding-vote';
import { signedIn } from '../support/people';
import { besides } from '../support/seeded-vote';
import { valueOf } from '../support/setting-up';

test('R-311 a binding result becomes decisions that lead back to the vote', async ({
	app,
	page,
	javaScriptEnabled
}) => {
	const context = await besides(app);
	const slug = `binding-${javaScriptEnabled ? 'js' : 'plain'}`;
	const { council, vote } = await aCountedBindingVote(context, {
		...{ slug, costs: [4_000_00, 3_000_00, 2_000_00, 3_500_00], budgetCents: 10_000_00 },
		ballots: [[1, 2, 3], [1, 2], [1], [4]]
	});
	const scope = { neighbourhoodId: council.neighbourhoodId };
	const second = await findTabledProposal(context.db.query, scope, { year: 2026, number: 2 });
	const { actor } = await signedIn(context, second?.applicantAccountId ?? '');
	valueOf(await withdrawProposal(context, actor, { ...scope, reference: '2026-2' }));
	const { token } = await signedIn(context, vote.manager.accountId);
	await page.context().addCookies([{ name: 'session', value: token, url: app.url }]);

	const desk = `/${slug}/desk/votes/${vote.residentVoteId}`;
	const press = () => page.locator('main form button.main').last().click();
	await test.step('a project that was taken back is named, and nothing happens', async () => {
		await page.goto(desk);
		await page.locator('main a[href$="/take-over"]').click();
		await expect(page.locator('main .rows')).toContainText('zurückgezogen');
		await press();
		await expect(page.locator('.error-summary')).toContainText('Projekt 2');
		await page.goto(`/${slug}/decisions`);
		await expect(page.locator('main a[href*="/decisions/20"]')).toHaveCount(0);
	});

	await test.step('without it, all others are decided at once', async () => {
		await page.goto(`${desk}/take-over`);
		await page.getByLabel('Projekt 2').check();
		await press();
		await page.waitForURL(/saved/);
		await page.goto(`${desk}/take-over`);
		await expect(page.locator('main form[method=post]')).toHaveCount(0);
	});

	await test.step('everybody reads what was decided, and by which vote', async () => {
		await page.goto(`/${slug}/fund`);
		await page.getByRole('link', { name: 'Projekt 1', exact: true }).first().click();
		await expect(page.locator('main')).toContainText('Platz 1 von');
		await page.locator('main a[href$="/votes/2026-1/result"]').first().click();
		await expect(page.locator('#council + ul')).toContainText('Bewilligt');
		await expect(page.locator('#council + ul')).toContainText('Abgelehnt');
	});
	await context.db.close();
});
