import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { fill, send } from '../support/journey/form';

const home = '/muehlenfeld';
const council = 'quartiersrat-muehlenfeld';

/** Becomes somebody of the demo by the button of the sign-in page. */
async function become(page: Page, person: RegExp): Promise<void> {
	await page.goto('/sign-in');
	const place = page.locator('section', { has: page.getByRole('heading', { name: /Mühlenfeld/ }) });
	const loaded = page.waitForEvent('load');
	await place.last().locator('.card', { hasText: person }).first().locator('button').click();
	await loaded;
}

test('a member reads how all treat each other, accepts it, and is asked no more', async ({
	page
}) => {
	await become(page, /Mitglied B/);
	await page.goto(`${home}/my`);
	await page.getByRole('link', { name: 'Lesen und zustimmen' }).click();
	await expect(page.locator('main')).toContainText('lassen ausreden');
	await page.getByRole('button', { name: 'Ich stimme zu' }).click();
	await expect(page.locator('main')).toContainText('Sie haben am');
	await page.goto(`${home}/my`);
	await expect(page.getByRole('link', { name: 'Lesen und zustimmen' })).toHaveCount(0);
});

test('an expert who is there gets the floor from the chair, a guest who listens does not', async ({
	page
}) => {
	await become(page, /Quartiersmanager(?!in)/);
	await page.goto(`${home}/desk`);
	await page.getByRole('link', { name: 'Die Sitzung läuft gerade' }).click();
	const list = page.locator('main [name="speaker_seat"]');
	await expect(list.locator('option', { hasText: 'Nachbar R' })).toHaveCount(0);
	await list.selectOption({ label: 'Fachfrau P (Gast)' });
	await send(page, 'addSpeaker');
	const loaded = page.waitForEvent('load');
	// Around a name stand signs that keep its direction.
	await page.getByRole('button', { name: /Das Wort hat: \P{L}*Fachfrau P/u }).click();
	await loaded;
	await expect(page.locator('#speakers')).toContainText(/Es spricht: \P{L}*Fachfrau P/u);
});

test('the manager asks anew with other words, and invites an expert to the next meeting', async ({
	page
}) => {
	await become(page, /Quartiersmanager(?!in)/);
	await page.goto(`${home}/desk/set-up/bodies/${council}/conduct`);
	await fill(page, { words: '' });
	await page.getByRole('button', { name: 'Neue Fassung speichern' }).click();
	await expect(page.locator('.error-summary a')).toHaveCount(1);
	await fill(page, { words: 'Wir hören zu.' });
	await send(page, 'adopt');
	await page.goto(`${home}/bodies/${council}/conduct`);
	await expect(page.locator('main')).toContainText('Fassung 2');

	await page.goto(`${home}/bodies/${council}`);
	const meeting = page.locator(`main a[href*="${home}/meetings/"]`).first();
	const path = (await meeting.getAttribute('href')) ?? '';
	await page.goto(path.replace(home, `${home}/desk`));
	await page.getByRole('link', { name: 'Gäste einladen und eintragen' }).click();
	await fill(page, { kind: 'expert', person_name: 'Fachmann Q', named: 'on', may_speak: 'on' });
	await send(page, 'invite');
	await expect(page.locator('main')).toContainText('Fachmann Q');
	await page.goto(path);
	await expect(page.locator('main')).toContainText('Fachmann Q');
	await expect(page.locator('main')).not.toContainText('Nachbar R');
});
