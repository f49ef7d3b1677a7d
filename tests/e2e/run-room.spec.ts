import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { signInAs } from '../support/journey/demo-people';
import { fill, send } from '../support/journey/form';
import { openMeeting, recordAttendance } from '../support/journey/manager-runs';
import { announceMeeting } from '../support/journey/manager-sets-up';

const home = '/muehlenfeld';
const place = 'Quartier Mühlenfeld';
/** Of the seats in the order of the page: the last one of the residents. */
const emptySeat = 13;

/**
 * The manager announces one more meeting of the council and opens it; Mitglied A, who leads the council, leads it
 * besides the manager. `arrive` signs in whoever else comes.
 */
async function aRoom(browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean) {
	const arrive = async (person: string) =>
		signInAs(browser, { baseURL: baseURL ?? '', javaScriptEnabled, place, person });
	const manager = await arrive('Quartiersmanager');
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 30 });
	await openMeeting(manager, home, meeting);
	await recordAttendance(manager, { home, meeting }, (seat) => seat !== emptySeat);
	await expect(manager.locator('main')).toContainText(leads('Mitglied A'));
	return { arrive, manager, meeting };
}

/** Around a name stand signs that keep its direction. */
const isolated = (name: string) => `\u2068${name}\u2069`;
const leads = (name: string) => `${isolated(name)} leitet heute die Sitzung.`;

/** Gives this one meeting to somebody else. */
async function giveTo(manager: Page, chair: string): Promise<void> {
	const named = manager.locator('main [name="chair"] option', { hasText: chair });
	await fill(manager, { chair: (await named.last().getAttribute('value')) ?? '' });
	await send(manager, 'nameChair');
	await expect(manager.locator('main')).toContainText(leads(chair));
}

async function comeAndDraw(chair: Page, seed: string): Promise<void> {
	for (const name of ['Vertretung A', 'Vertretung B'])
		await chair.getByRole('checkbox', { name: new RegExp(name) }).check();
	await send(chair, 'recordPool');
	await fill(chair, { seed });
	await send(chair, 'drawStandIns');
}

async function addSpeaker(chair: Page, name: string): Promise<void> {
	await chair.locator('main [name="speaker_seat"]').selectOption({ label: name });
	await send(chair, 'addSpeaker');
}

async function giveFloor(page: Page, name: string): Promise<void> {
	const loaded = page.waitForEvent('load');
	await page.getByRole('button', { name: `Das Wort hat: ${isolated(name)}`, exact: true }).click();
	await loaded;
}

test('two run the room: a stand-in is drawn and seated, hands are called, each is told', async ({
	browser,
	baseURL,
	javaScriptEnabled
}) => {
	test.slow();
	const { arrive, manager, meeting } = await aRoom(browser, baseURL, javaScriptEnabled);
	const chair = await arrive('Mitglied A');
	// A device whose clock is wrong: what happens when, the portal says.
	if (javaScriptEnabled) await chair.clock.setFixedTime(new Date('2001-01-01T12:00:00Z'));
	await chair.goto(`${home}/meetings/${meeting}`);
	await chair.getByRole('link', { name: /Sie leiten diese Sitzung/ }).click();
	await chair.waitForURL(/\/desk\/meetings\//);

	await comeAndDraw(chair, '5 2 4');
	const seated = chair.locator('#room li', { hasText: 'Sitz 14' });
	await expect(seated).toContainText(/Vertretung [AB]/);
	await manager.goto(`${home}/desk/meetings/${meeting}`);
	await expect(manager.locator('#room li', { hasText: 'Sitz 14' })).toContainText(
		/Vertretung [AB]/
	);

	await addSpeaker(chair, 'Mitglied B');
	await addSpeaker(chair, 'Mitglied C');
	if (!javaScriptEnabled) await manager.reload();
	await expect(manager.locator('#speakers')).toContainText(
		`Das Wort hat: ${isolated('Mitglied C')}`
	);
	await giveFloor(chair, 'Mitglied B');
	await expect(chair.locator('#speakers')).toContainText(`Es spricht: ${isolated('Mitglied B')}`);
	if (!javaScriptEnabled) {
		// This page still shows that nobody speaks.
		await giveFloor(manager, 'Mitglied C');
		await expect(manager.locator('.error-summary')).toContainText('Inzwischen hat schon jemand');
	}
	await expect(manager.locator('#speakers')).toContainText(`Es spricht: ${isolated('Mitglied B')}`);

	await chair.locator('#substitutes a[href$="/draw"]').click();
	await chair.waitForURL(/\/draw$/);
	await expect(chair.locator('main')).toContainText('5 2 4');
	await expect(chair.locator('main')).not.toContainText('2001');

	await giveTo(manager, 'Mitglied B');
	await chair.goto(`${home}/meetings/${meeting}`);
	await expect(chair.getByRole('link', { name: /Sie leiten diese Sitzung/ })).toHaveCount(0);
	expect((await chair.goto(`${home}/desk/meetings/${meeting}`))?.status()).toBe(403);
	await Promise.all([chair, manager].map((page) => page.context().close()));
});

test('the wall and the phones show who speaks and who is next, until they leave', async ({
	browser,
	baseURL,
	javaScriptEnabled
}) => {
	test.slow();
	const { arrive, manager, meeting } = await aRoom(browser, baseURL, javaScriptEnabled);
	const phone = await arrive('Mitglied B');
	await phone.goto(`${home}/meetings/${meeting}/session`);
	await send(phone, 'raiseHand');
	await expect(phone).toHaveURL(/\/session#hand$/);
	await expect(phone.locator('#hand')).toContainText('Platz 1');

	// Nobody signs in at a wall.
	const everybody = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled });
	const wall = await everybody.newPage();
	const look = async () => javaScriptEnabled || (await wall.reload());
	await wall.goto(`${home}/meetings/${meeting}/wall`);
	await expect(wall.locator('.floor')).toContainText(/Als Nächstes: .*Sitz 2/);
	await manager.goto(`${home}/desk/meetings/${meeting}`);
	await giveFloor(manager, 'Mitglied B');
	await look();
	await expect(wall.locator('.floor')).toContainText(/Es spricht: .*Sitz 2/);
	// Only who agreed to be named is named on a wall.
	await expect(wall.locator('.floor')).not.toContainText('Mitglied B');
	await phone.goto(`${home}/meetings/${meeting}/session`);
	await expect(phone.locator('#hand')).toContainText('Sie haben das Wort.');

	await wall.goto(`/ar${home}/meetings/${meeting}/wall`);
	await expect(wall.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(wall.locator('.floor')).toContainText(/\u2068[^\u2069]*\p{Script=Latin}/u);

	await manager
		.locator('#room')
		.getByRole('button', { name: /: Mitglied B$/ })
		.click();
	await look();
	await expect(wall.locator('.floor')).not.toContainText(/\p{L}/u);
	await Promise.all([manager, phone, wall].map((page) => page.context().close()));
});
