import { fill, send } from '../support/journey/form';
import { aForumInSession } from '../support/journey/forum-in-session';
import { expect, test } from '../support/journey/journey';
import { openVote } from '../support/journey/manager-runs';
import { signInByMail } from '../support/journey/person';

test('a lost connection is told, and afterwards the member sees that the vote counted', async ({
	journey,
	browser
}) => {
	test.slow();
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

test('nothing that somebody is choosing is exchanged', async ({ journey }) => {
	test.slow();
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
