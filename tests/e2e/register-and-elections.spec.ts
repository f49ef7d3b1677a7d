import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { fill, send } from '../support/journey/form';

const home = '/muehlenfeld';
const council = 'quartiersrat-muehlenfeld';

/** Becomes the manager of this neighbourhood by the button of the demo. */
async function becomeManager(page: Page): Promise<void> {
	await page.goto('/sign-in');
	const card = page.locator('.card-grid .card', { hasText: /Quartiersmanager(?!in)/ });
	const loaded = page.waitForEvent('load');
	await card.first().locator('button').click();
	await loaded;
}

test('the register is searched, its address keeps the search, a decision is taken back', async ({
	page
}) => {
	await page.goto(`${home}/decisions`);
	const rows = page.locator('main .rows > li');
	const all = await rows.count();
	const first = (await rows.first().locator('h2').innerText()).trim();
	const part = first.split(/[\s-]+/).sort((one, other) => other.length - one.length)[0] ?? '';
	await fill(page, { words: part.slice(1).toUpperCase() });
	await page.getByRole('button', { name: 'Suchen' }).click();
	await expect(page).toHaveURL(/[?&]words=/);
	await expect(rows.filter({ hasText: first })).toHaveCount(1);
	expect(await rows.count()).toBeLessThanOrEqual(all);
	await page.goto(`${home}/decisions?words=%25`);
	await expect(page.locator('.empty-state')).toBeVisible();
	await page.goto(`${home}/decisions?from=viel`);
	await expect(page.locator('.error-summary')).toBeVisible();
	await expect(page.locator('[name="from"]')).toHaveValue('viel');

	const table = await page.request.get(`${home}/decisions.csv`);
	expect((await table.body()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
	expect((await table.text()).trim().split('\r\n')).toHaveLength(all + 1);
	const feed = await page.request.get(`${home}/decisions.atom`);
	expect(feed.headers()['content-type']).toContain('application/atom+xml');

	await becomeManager(page);
	await page.goto(`${home}/decisions`);
	await rows.last().locator('a').first().click();
	const address = page.url();
	await page.getByRole('link', { name: 'Diesen Beschluss zurücknehmen' }).click();
	await page.getByRole('button', { name: 'Beschluss zurücknehmen' }).click();
	await expect(page.locator('.error-summary a')).toHaveCount(2);
	await fill(page, { reason: 'Die Einladung kam zu spät.', sure: 'on' });
	await send(page);
	expect(page.url()).toBe(address);
	await expect(page.locator('.verdict')).toContainText('Zurückgenommen am');
	await expect(page.locator('main')).toContainText('Die Einladung kam zu spät.');
});

test('a runoff is counted: who is elected sits, and everybody reads how', async ({ page }) => {
	await becomeManager(page);
	await page.goto(`${home}/desk/set-up/bodies/${council}/elections`);
	await page.locator('main .rows a').first().click();
	await fill(page, { eligible: '64', cast: '30', 'votes.0.count': '40', 'votes.1.count': '1' });
	const refused = page.waitForResponse((answer) => answer.request().method() === 'POST');
	await page.getByRole('button', { name: 'Ergebnis eintragen' }).click();
	expect((await refused).status()).toBe(409);
	await expect(page.locator('[name="votes.0.count"]')).toHaveValue('40');
	await fill(page, { 'votes.0.count': '12', 'votes.1.count': '18' });
	await send(page, 'round');
	await expect(page.locator('.verdict')).toContainText(/Gewählt: .Bewohner K.\./u);
	await page.getByRole('link', { name: 'Die öffentliche Seite ansehen' }).click();
	await expect(page.locator('main')).toContainText('30 von 64');
	await expect(page.locator('main')).not.toContainText('Bewohnerin L');
	await page.goto(`${home}/bodies/${council}`);
	await expect(page.locator('main')).toContainText('Abgeschlossen');
});
