import type { Page } from '@playwright/test';
import { send } from '../support/journey/form';
import { aForumInSession } from '../support/journey/forum-in-session';
import { expect, test } from '../support/journey/journey';
import { closeVote, openVote } from '../support/journey/manager-runs';
import { castBallot } from '../support/journey/member';

/** With scripts a screen follows by itself; without them its link loads it again. */
async function catchUp(page: Page, hasScripts: boolean): Promise<void> {
	if (!hasScripts) await page.locator('[data-live-reload]').click();
}

test('the wall and a member follow the chair, with and without scripts', async ({
	journey,
	javaScriptEnabled
}) => {
	test.slow();
	const hasScripts = javaScriptEnabled;
	const member = await journey.arrive();
	const { manager, pages } = await aForumInSession(journey, member);
	const wall = await journey.arrive();
	await wall.goto(pages.wall);
	await expect(wall.locator('main')).toContainText('Bänke am Marktplatz');
	await expect(wall.locator('.votes')).toHaveCount(0);
	if (!hasScripts)
		expect(await wall.locator('meta[http-equiv="refresh"]').getAttribute('content')).toBe('10');
	await member.goto(pages.session);
	await expect(member.locator('main')).toContainText('Gerade läuft keine Abstimmung.');

	await openVote(manager, pages.desk, 'online');
	await catchUp(wall, hasScripts);
	await expect(wall.locator('.votes')).toContainText('0 / 1');
	await catchUp(member, hasScripts);
	await expect(member.getByRole('heading', { level: 1 })).toHaveText('Bänke am Marktplatz');
	await member.locator('main a[href$="/ballot"]').click();
	await member.waitForURL(/\/ballot$/);
	await castBallot(member, pages.ballot.replace(/\/ballot$/, ''), 'yes');
	await catchUp(wall, hasScripts);
	await expect(wall.locator('.votes')).toContainText('1 / 1');
	// How anybody voted is on no screen before the end.
	await expect(wall.locator('main')).not.toContainText('Ja');
	await member.goto(pages.session);
	await expect(member.locator('main')).toContainText('Ihre Stimme ist angekommen.');

	await closeVote(manager, pages.desk);
	await catchUp(wall, hasScripts);
	await expect(wall.locator('.verdict')).toContainText('1.800 €');
	await catchUp(member, hasScripts);
	await expect(member.locator('main')).toContainText('Bisher abgestimmt');
});

test('somebody leaves a forum, is missing from it, and comes back as who they were', async ({
	journey
}) => {
	test.slow();
	const member = await journey.arrive();
	const { manager, pages } = await aForumInSession(journey, member);
	await openVote(manager, pages.desk, 'online');
	await member.goto(pages.meeting);
	await send(member, 'leavePart');
	await expect(member.locator('#part')).toContainText('Sie sind gegangen');
	await expect(member.locator('#attendance')).toContainText('0');
	await member.goto(pages.session);
	await expect(member.locator('main a[href$="/ballot"]')).toHaveCount(0);
	await member.goto(pages.meeting);
	await send(member, 'takePart');
	await expect(member.locator('#part')).toContainText('P-01');
	await castBallot(member, pages.ballot.replace(/\/ballot$/, ''), 'yes');
});
