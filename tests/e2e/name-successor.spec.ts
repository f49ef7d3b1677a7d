import { expect, test } from '../support/fixtures';
import { fill, send } from '../support/journey/form';

const home = '/hafenkante';
const desk = `${home}/desk/set-up/bodies`;

test('a body is followed by another: both say so, the old one plans no meeting any more', async ({
	page,
	javaScriptEnabled
}) => {
	await page.goto('/sign-in');
	const loaded = page.waitForEvent('load');
	await page.locator('.card', { hasText: 'Quartiersmanagerin' }).first().locator('button').click();
	await loaded;

	// What the demo shows: the round table was there before the forum.
	await page.goto(`${home}/bodies/runder-tisch-hafenkante`);
	await expect(page.locator('main')).toContainText('macht dieses Gremium weiter');
	await page.getByRole('link', { name: 'Forum Hafenkante', exact: true }).click();
	await expect(page.locator('main')).toContainText('war dieses Gremium da');
	await expect(page.locator('main')).toContainText('Runder Tisch Hafenkante');

	const source = `Beschluss ${javaScriptEnabled ? 'A' : 'B'}`;
	await page.goto(`${desk}/controllingausschuss-jugend`);
	await page.getByRole('link', { name: 'Nachfolge' }).click();
	await page.getByRole('button', { name: 'Nachfolge eintragen' }).click();
	await expect(page.locator('.error-summary a')).toHaveCount(2);
	const forum = page.locator('main [name="successor"]');
	await forum.selectOption({ label: 'Forum Hafenkante' });
	await fill(page, { from_on: '2020-01-01', source });
	const answered = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Nachfolge eintragen' }).click();
	await answered;
	await expect(page.locator('.error-summary')).toContainText('Das alte Gremium tagt am');
	await expect(page.locator('main [name="source"]')).toHaveValue(source);
	await fill(page, { from_on: '2099-01-01' });
	await send(page, 'name');
	await expect(page.locator('main')).toContainText('Ab dem 1. Januar 2099');
	await page.goto(`${home}/bodies/controllingausschuss-jugend`);
	await expect(page.locator('main')).toContainText(source);

	await page.goto(`${home}/desk/meetings/new`);
	await expect(page.locator('main')).not.toContainText('Runder Tisch');

	await page.goto(`${desk}/controllingausschuss-jugend/successor`);
	await send(page, 'takeBack');
	await expect(page.getByRole('button', { name: 'Nachfolge eintragen' })).toBeVisible();
});
