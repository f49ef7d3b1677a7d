import { expect, test } from '../support/journey/journey';
import { daysAfter, fill, send, today } from '../support/journey/form';
import {
	openMeeting,
	publishDecision,
	publishProposal,
	putOnAgenda
} from '../support/journey/manager-runs';
import { adoptRules, announceMeeting, foundBody } from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { handIn } from '../support/journey/resident';

const project = {
	title: 'Bänke am Marktplatz',
	email: 'applicant@example.org',
	costs: { wood: '100', asked: '400 €' }
};

test('a small amount: the body cannot vote on it, the office decides, everybody reads why', async ({
	journey
}) => {
	test.slow();
	const { home, manager } = await aNeighbourhood(journey);
	const body = await foundBody(manager, home, { name: 'Runder Tisch', kind: 'openForum' });
	await adoptRules(manager, `${home}/desk/set-up/bodies/${body}`, {
		preset: 'amount-ladder',
		quorum: 'none',
		interest: 'mayDebate',
		base: 'yesNo',
		tie: 'rejected',
		small_sums_office: 'Quartiersmanagement',
		council_office: 'Bezirksvertretung'
	});
	const applicant = await journey.arrive();
	const to = { home, mailbox: journey.mailbox };
	const reference = await handIn(applicant, to, project);
	await publishProposal(manager, home, reference);
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 1 });

	await test.step('the agenda and the page of the project say who decides', async () => {
		await manager.goto(`${home}/desk/proposals/${reference}/agenda`);
		await expect(manager.locator('main .notice')).toContainText('Quartiersmanagement');
		const item = await putOnAgenda(manager, home, { reference, meeting });
		await openMeeting(manager, home, meeting);
		await manager.goto(`${home}/desk/items/${item}`);
		await expect(manager.locator('main')).toContainText('Quartiersmanagement');
		await applicant.goto(`${home}/proposals/${reference}`);
		await expect(applicant.locator('main .notice')).toContainText('Quartiersmanagement');
	});

	await test.step('without reasons nothing is written down', async () => {
		await manager.goto(`${home}/desk`);
		await manager.locator('main a[href$="/desk/office"]').click();
		await manager.locator(`main a[href$="/desk/office/${reference}"]`).click();
		await fill(manager, { outcome: 'approved', amount: '350' });
		await expect(send(manager)).rejects.toThrow();
		await expect(manager.locator('.error-summary a')).toHaveAttribute('href', '#field-reason');
		await expect(manager.locator('[name="amount"]')).toHaveValue('350');
	});

	await test.step('the decision is written, published and read', async () => {
		await fill(manager, { reason: 'Die Bänke fehlen dort schon lange.' });
		await send(manager);
		await expect(manager).toHaveURL(/\/desk\/motions\/[0-9a-f-]{36}$/);
		const decision = await publishDecision(manager, new URL(manager.url()).pathname);
		const visitor = await journey.arrive();
		await visitor.goto(decision);
		await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(project.title);
		await expect(visitor.locator('main')).toContainText('350 €');
		await expect(visitor.locator('main')).toContainText('Die Bänke fehlen dort schon lange.');
		await visitor.goto(`${home}/fund`);
		await expect(visitor.locator('main')).toContainText('9.650 €');
		await manager.goto(`${home}/desk/office/${reference}`);
		await expect(manager.locator('main form')).toHaveCount(0);
	});
});

test('a body of a new kind is founded, and its rules are adopted', async ({ journey }) => {
	test.slow();
	const { home, manager } = await aNeighbourhood(journey);
	const jury = await foundBody(manager, home, { name: 'Kinderjury', kind: 'applicantsJury' });
	await adoptRules(manager, `${home}/desk/set-up/bodies/${jury}`, {
		preset: 'kids-jury',
		ages: 'from10to21',
		base: 'yesNo',
		tie: 'lot'
	});
	const ballot = await foundBody(manager, home, { name: 'Bürgerbudget', kind: 'residentBallot' });
	await adoptRules(manager, `${home}/desk/set-up/bodies/${ballot}`, {
		preset: 'resident-ballot',
		tie: 'lot'
	});
	await manager.goto(`${home}/bodies/${ballot}/rules`);
	await expect(manager.locator('dl.rules')).toHaveCount(6);
	await manager.goto(`${home}/desk/meetings/new`);
	await manager.getByLabel('Bürgerbudget').check();
	const on = daysAfter(await today(manager, 'meets_on'), 7);
	await fill(manager, { meets_on: on, meets_time: '19:00', publicity: 'public' });
	await expect(send(manager)).rejects.toThrow();
	await expect(manager.locator('.error-summary h2')).toContainText('späteren Schritt');
});
