import { expect, test } from '../support/fixtures';

test('a visitor tries the rules of a forum as far as the office that decides in the end', async ({
	page,
	context
}) => {
	await page.goto('/hafenkante/bodies/forum-hafenkante/rules');
	await page.getByRole('link', { name: 'Regeln ausprobieren' }).click();
	const first = page.locator('#reading-1');
	await first.getByLabel('Wie viele sind da?').fill('31');
	await first.getByLabel('Zustimmung').fill('28');
	await first.getByLabel('Veto', { exact: true }).fill('40');
	await page.getByRole('button', { name: 'Ergebnis zeigen' }).click();
	await expect(page.locator('.error-summary')).toContainText('68');

	await first.getByLabel('Veto', { exact: true }).fill('1');
	await page.getByRole('button', { name: 'Ergebnis zeigen' }).click();
	await page.getByRole('link', { name: 'Ausprobieren, wie es weitergeht' }).click();
	const second = page.locator('#reading-2');
	await second.getByLabel('Wie viele sind da?').fill('20');
	await second.getByLabel('Zustimmung').fill('18');
	await second.getByLabel('Veto', { exact: true }).fill('2');
	await page.getByRole('button', { name: 'Ergebnis zeigen' }).click();
	await page.getByLabel('Stimmen für das Abgeben').fill('15');
	await page.getByRole('button', { name: 'Ergebnis zeigen' }).click();
	await page
		.getByRole('group', { name: /Geschäftsstelle Programm/ })
		.getByLabel('bewilligt')
		.check();
	await page.getByRole('button', { name: 'Ergebnis zeigen' }).click();
	await expect(page.locator('.verdict')).toContainText('1.000 €');

	const shared = await context.newPage();
	await shared.goto(page.url());
	await expect(shared.locator('.verdict')).toHaveText(
		(await page.locator('.verdict').textContent()) ?? ''
	);
});
