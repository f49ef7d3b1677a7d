import type { Page } from '@playwright/test';
import { fill, send } from '../support/journey/form';
import { aForumInSession } from '../support/journey/forum-in-session';
import { expect, test } from '../support/journey/journey';
import { closeVote, openVote } from '../support/journey/manager-runs';
import { castBallot } from '../support/journey/member';
import { signInByMail } from '../support/journey/person';

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

test('a lost connection is told, and afterwards the member sees that the vote counted', async ({
	journey,
	browser,
	javaScriptEnabled
}) => {
	test.slow();
	test.skip(!javaScriptEnabled, 'without scripts no page claims to follow');
	// A browser that is cut off complains in its console: nobody listens to this one.
	const context = await browser.newContext({ baseURL: journey.app.url });
	const member = await context.newPage();
	const { manager, pages } = await aForumInSession(journey, member);
	await openVote(manager, pages.desk, 'online');
	await member.goto(pages.session);
	const status = member.locator('[data-live-status]');
	await expect(member.locator('[data-live-reload]')).toBeHidden();
	await context.setOffline(true);
	await expect(status).toContainText('Die Verbindung ist weg.');
	await expect(member.locator('[data-live-reload]')).toBeVisible();
	await context.setOffline(false);
	await expect(status).toContainText('Die Verbindung ist wieder da.');

	await member.goto(pages.ballot);
	await fill(member, { choice: 'yes' });
	// The vote arrives; its answer does not.
	await member.route('**/ballot', async (route) => {
		if (route.request().method() === 'POST') await route.fetch({ maxRedirects: 0 });
		await route.abort();
	});
	await member.locator('main form button.button').last().click();
	await expect(member).toHaveURL(/chrome-error/);
	await member.unroute('**/ballot');
	await member.goto(pages.session);
	await expect(member.locator('main')).toContainText('Ihre Stimme ist angekommen.');
	await context.close();
});

test('nothing that somebody is choosing is exchanged', async ({ journey, javaScriptEnabled }) => {
	test.slow();
	test.skip(!javaScriptEnabled, 'nothing is exchanged without scripts');
	const member = await journey.arrive();
	const { manager, pages } = await aForumInSession(journey, member);
	await manager.goto(pages.desk);
	await expect(manager.locator('[data-live-reload]')).toBeHidden();
	await fill(manager, { ground: 'employee' });
	const other = await journey.arrive();
	await signInByMail(other, journey.mailbox, { email: 'c@example.org', displayName: 'Bewohner C' });
	await other.goto(pages.meeting);
	await send(other, 'takePart');
	await expect(manager.locator('[data-live-status]')).toContainText('Es gibt Neues.');
	await expect(manager.locator('main [name="ground"]')).toHaveValue('employee');
	// Once it is put back, the page catches up.
	await manager.locator('main [name="ground"]').selectOption('');
	await manager.locator('main [name="ground"]').blur();
	await expect(manager.locator('main [name="who"] option')).toHaveCount(3);
});
