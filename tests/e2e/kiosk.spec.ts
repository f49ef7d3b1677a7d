import type { Page } from '@playwright/test';
import { groupsOf } from '$lib/domain/participation/voting-code';
import { expect, testBeside as test } from '../support/beside';
import { signedIn } from '../support/people';
import { aManager } from '../support/planned-vote';
import { anOpenResidentVote, besides } from '../support/seeded-vote';
import type { App } from '../support/server';

const press = (page: Page, name: string | RegExp) =>
	page.locator('main').getByRole('button', { name }).first().click();
const codeField = (page: Page) => page.getByLabel('Code aus dem Brief');
const next = 'Fertig, nächste Person';

/** A device at the desk of an open vote, given away by somebody who works there. */
async function aKiosk(app: App, page: Page, name: string) {
	const context = await besides(app);
	const slug = `${name}-${test.info().project.name}`;
	const vote = await anOpenResidentVote(context, { slug });
	const { accountId } = await aManager(context, vote.neighbourhoodId);
	const { token } = await signedIn(context, accountId);
	await page.context().addCookies([{ name: 'session', value: token, url: app.url }]);
	await page.goto(`/${slug}/desk/votes/${vote.residentVoteId}/kiosk`);
	await press(page, 'Gerät jetzt freigeben');
	await expect(page.locator('h1')).toHaveText('Code eingeben');
	await context.db.close();
	return vote;
}

const cookieNames = async (page: Page) =>
	(await page.context().cookies()).map(({ name }) => name).sort();

async function voteWith(page: Page, code: string, project: string) {
	await codeField(page).fill(groupsOf(code).join(' '));
	await press(page, 'Weiter');
	await expect(page.locator('main input:checked')).toHaveCount(0);
	await page.getByLabel(project).check();
	await press(page, /^Weiter/);
	await expect(page.locator('main .rows li')).toHaveCount(1);
	await press(page, 'Jetzt abstimmen');
	await expect(page.locator('main')).toContainText('Ihre Stimme liegt in der Urne');
}

test('P-133 at the desk one person after the other votes, and finds nothing of the one before', async ({
	app,
	page
}) => {
	const vote = await aKiosk(app, page, 'kiosk');
	const [first = '', second = ''] = vote.codes;
	// Whoever sat at the desk is signed out.
	expect(await cookieNames(page)).not.toContain('session');
	await page.goto(`/${vote.slug}/desk`);
	await expect(page).toHaveURL(/\/sign-in/);

	await page.goto(`${vote.page}/code`);
	await expect(page.getByRole('link', { name: 'Mit meinem Konto abstimmen' })).toHaveCount(0);
	await voteWith(page, first, 'Projekt 2');
	const kept = await page.context().cookies();
	await page.goto(vote.page);
	await expect(page.locator('main')).toContainText('Ihre Stimme liegt in der Urne');
	const answer = await page.request.get(vote.page);
	expect(answer.headers()['cache-control']).toBe('no-store');
	await press(page, next);

	await expect(page.locator('h1')).toHaveText('Code eingeben');
	await expect(codeField(page)).toHaveValue('');
	expect(await cookieNames(page)).not.toContain('ballot');
	for (let step = 0; step < 6; step++) {
		await page.goBack();
		const shown = await page.content();
		for (const group of groupsOf(first)) expect(shown).not.toContain(group);
		expect(shown).not.toContain('Ihre Stimme liegt in der Urne');
		await expect(page.locator('main input:checked')).toHaveCount(0);
		await expect(page.locator('main input[name=marks]')).toHaveCount(0);
	}
	for (const path of ['/ballot', '/check', '/receipt']) {
		await page.goto(vote.page + path);
		await expect(page.locator('h1')).toHaveText('Code eingeben');
		await expect(codeField(page)).toHaveValue('');
	}
	await voteWith(page, second, 'Projekt 4');
	// Of the kiosk there is another person's number now, and the cookie of the ballot is another one.
	const now = await page.context().cookies();
	for (const name of ['kiosk', 'ballot']) {
		const of = (all: typeof now) => all.find((cookie) => cookie.name === name)?.value;
		expect(of(now)).not.toBe(of(kept));
	}
});

test('what the person before typed is not taken when the browser sends it once more', async ({
	app,
	page
}) => {
	const vote = await aKiosk(app, page, 'again');
	const code = vote.codes[0] ?? '';
	const person = await page.locator('main input[name=person]').inputValue();
	const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
	await codeField(page).fill(wrong);
	await press(page, 'Weiter');
	await expect(page.locator('.field-error')).toContainText('Gruppe 4');
	await expect(codeField(page)).toHaveValue(wrong);
	await press(page, next);
	for (const typed of [wrong, code]) {
		const again = await page.request.post(`${vote.page}/code?/enter`, {
			form: { code: typed, person },
			headers: { origin: app.url, accept: 'text/html' },
			maxRedirects: 0
		});
		expect(again.status()).toBe(303);
		expect(again.headers()['location']).toMatch(/\/code$/);
		expect(again.headers()['set-cookie']).toBeUndefined();
	}
	await page.goto(`${vote.page}/ballot`);
	await expect(page.locator('h1')).toHaveText('Code eingeben');
});
