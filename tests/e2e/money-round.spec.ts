import type { Page } from '@playwright/test';
import { fill, send } from '../support/journey/form';
import { expect, test, type Journey } from '../support/journey/journey';
import {
	enterCount,
	openMeeting,
	openVote,
	publishDecision,
	publishProposal,
	recordAttendance
} from '../support/journey/manager-runs';
import {
	adoptRules,
	announceMeeting,
	foundBody,
	seatPeople
} from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';
import { enterPaper } from '../support/journey/resident';

const titles = ['Bank am Brunnen', 'Werkstatt im Hof', 'Fest am Kai'];
const jury = Array.from({ length: 5 }, (_, seat) => ({ name: `Mitglied ${seat + 1}` }));

/** A jury whose rules cut all together, in session, with three motions of 3,600 euros each before 10,000. */
async function aJuryShortOfMoney(journey: Journey) {
	const { home, manager } = await aNeighbourhood(journey);
	const benches = [{ name: 'Bewohnerschaft', seats: jury.length }];
	const slug = await foundBody(manager, home, { name: 'Jury', kind: 'seatCouncil', benches });
	const body = `${home}/desk/set-up/bodies/${slug}`;
	await adoptRules(manager, body, {
		preset: 'aktionsfonds-jury',
		quorum: 'none',
		interest: 'leaves',
		base: 'yesNo',
		tie: 'rejected'
	});
	await seatPeople(manager, body, jury);
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 1 });
	for (const title of titles) {
		const reference = await enterPaper(manager, home, title, '3.300');
		await publishProposal(manager, home, reference);
		await manager.goto(`${home}/desk/proposals/${reference}/agenda`);
		await fill(manager, { meeting });
		await send(manager);
	}
	await openMeeting(manager, home, meeting);
	await recordAttendance(manager, { home, meeting }, () => true);
	return { home, manager, meeting: `${home}/desk/meetings/${meeting}` };
}

async function shareMoney(page: Page, meeting: string): Promise<string> {
	await page.goto(meeting);
	await page.locator('main a[href$="/rounds/new"]').click();
	await page.waitForURL(/\/rounds\/new$/);
	for (const joins of await page.locator('main input[name$=".joins"]').all()) await joins.check();
	await send(page);
	await expect(page).toHaveURL(/\/rounds\/[0-9a-f-]{36}$/);
	return new URL(page.url()).pathname;
}

async function voteOnAll(page: Page, meeting: string): Promise<void> {
	await page.goto(meeting);
	const links = page.locator('#agenda a[href*="/desk/items/"]');
	const items = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
	expect(items).toHaveLength(titles.length);
	for (const item of items) {
		await openVote(page, item, 'showOfHands');
		await enterCount(page, item, { 'groups.0.yes': '5' });
		await page.goto(`${item}/closing`);
		await send(page);
		await expect(page).toHaveURL(/\/rounds\/[0-9a-f-]{36}$/);
	}
}

async function cut(page: Page, title: string, to: string): Promise<void> {
	const motion = page.locator('.motions > li', { hasText: title });
	await motion.locator('a[href*="?cut="]').click();
	await page.waitForURL(/\?cut=/);
	await fill(page, { to, reason: `Weniger für: ${title}` });
	await send(page, 'cut');
}

test('a jury votes on three motions and cuts them one by one until the money fits', async ({
	journey
}) => {
	test.slow();
	const { home, manager, meeting } = await aJuryShortOfMoney(journey);
	const round = await shareMoney(manager, meeting);
	const page = manager.locator('main');
	await expect(page).toContainText('10.800 €');
	await expect(send(manager, 'close')).rejects.toThrow('zuerst abgestimmt');
	await voteOnAll(manager, meeting);

	await manager.goto(round);
	await cut(manager, titles[0] ?? '', '3.000');
	await cut(manager, titles[1] ?? '', '3.500');
	await expect(send(manager, 'close')).rejects.toThrow(/100\s€/);
	await manager.goto(round);
	await send(manager, 'undo');
	await expect(page).toContainText('Wieder zurückgenommen');
	await cut(manager, titles[1] ?? '', '3.000');
	await expect(manager.locator('.error-summary')).toHaveCount(0);
	await send(manager, 'close');
	await expect(page).toContainText('Geld ist verteilt');
	await expect(page).toContainText('bekommt einen Teil: 3.000 €');

	await page
		.locator('.motions > li', { hasText: titles[0] ?? '' })
		.locator('a')
		.first()
		.click();
	await manager.waitForURL(/\/desk\/items\//);
	await page.locator('a[href*="/desk/motions/"]').first().click();
	await manager.waitForURL(/\/desk\/motions\//);
	const motion = new URL(manager.url()).pathname.replace(/\/proceedings$/, '');
	const decision = await publishDecision(manager, motion);
	await manager.goto(decision);
	await expect(page).toContainText('3.000 €');
	await expect(page).toContainText('Zusammen sind es 10.800 €');
	await manager.goto(`${home}/fund`);
	await expect(page).toContainText('400 €');
});
