import { expect, testBeside as test } from '../support/beside';
import { signedIn } from '../support/people';
import { aPileToRead } from '../support/seeded-pile';
import { anOpenResidentVote, besides } from '../support/seeded-vote';

test('each refused line of a pile names its rule, and nothing typed is lost', async ({
	app,
	page
}) => {
	const context = await besides(app);
	const slug = `lines-${test.info().project.name}`;
	const vote = await anOpenResidentVote(context, { slug });
	const { path, pileId, readers } = await aPileToRead(context, vote);
	const { token } = await signedIn(context, readers[0].accountId);
	await page.context().addCookies([{ name: 'session', value: token, url: app.url }]);
	await page.goto(`${path}/${pileId}`);
	const typed = '1 2 3 4\n9\neins';
	await page.getByLabel('Eine Zeile für jeden Zettel').fill(typed);
	await page.getByRole('button', { name: 'Lesung speichern' }).click();
	const summary = page.locator('.error-summary');
	await expect(summary).toContainText('nicht zum Stimmzettel passen: 3');
	const faults = summary.locator('li');
	await expect(faults).toHaveCount(3);
	await expect(faults.nth(0)).toContainText('Zeile 1');
	await expect(faults.nth(0)).toContainText('Zu viel: 4. Möglich sind höchstens 3.');
	await expect(faults.nth(1)).toContainText('Projekt Nr. 9 steht nicht auf dem Stimmzettel');
	await expect(faults.nth(2)).toContainText('nicht zu lesen');
	await expect(page.locator('.field-error')).toContainText('Projekt Nr. 9');
	await expect(page.getByLabel('Eine Zeile für jeden Zettel')).toHaveValue(typed);
	await page.getByLabel('Eine Zeile für jeden Zettel').fill('1 2 3\n4\nx');
	await page.getByRole('button', { name: 'Lesung speichern' }).click();
	await expect(page.locator('main')).toContainText('Ihre Lesung ist gespeichert');
	await context.db.close();
});
