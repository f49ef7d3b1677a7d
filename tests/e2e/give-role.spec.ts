import { expect, test } from '../support/fixtures';
import { signInAs } from '../support/journey/demo-people';
import { fill, send } from '../support/journey/form';

const home = '/hafenkante';
const body = 'controllingausschuss-jugend';

test('SR-004 a body is also something else: entered, told to everybody, and ended', async ({
	browser,
	baseURL,
	javaScriptEnabled,
	page
}) => {
	// What the demo shows.
	await page.goto(`${home}/bodies/forum-hafenkante`);
	await expect(page.locator('main')).toContainText('Beteiligungsrunde im Aktionsplan Kinder');

	const manager = await signInAs(browser, {
		...{ baseURL: baseURL ?? '', javaScriptEnabled, place: 'Hafenkante' },
		person: 'Quartiersmanagerin'
	});
	await manager.goto(`${home}/desk/set-up/bodies/${body}`);
	await manager.getByRole('link', { name: 'Weitere Rollen' }).click();
	await expect(manager.locator('main')).toContainText('Weitere Rollen sind nicht eingetragen.');
	await fill(manager, { name: 'Runde für Spielplätze' });
	await expect(send(manager, 'give')).rejects.toThrow('Wo das steht');
	await expect(manager.locator('main [name="name"]')).toHaveValue('Runde für Spielplätze');
	await fill(manager, { source: 'Beschluss vom Mai', from_on: '2026-05-04' });
	await send(manager, 'give');
	await page.goto(`${home}/bodies/${body}`);
	await expect(page.locator('main')).toContainText('Runde für Spielplätze, seit 4. Mai 2026');

	await fill(manager, { name: 'Runde für Spielplätze', source: 'x', from_on: '2026-06-01' });
	await expect(send(manager, 'give')).rejects.toThrow('Diese Rolle hat das Gremium schon.');
	await manager.locator('main [name="role"]').selectOption({ label: 'Runde für Spielplätze' });
	await fill(manager, { last_on: '2026-05-03' });
	await expect(send(manager, 'end')).rejects.toThrow('Die Rolle beginnt am 4. Mai 2026.');
	await manager.locator('main [name="role"]').selectOption({ label: 'Runde für Spielplätze' });
	await fill(manager, { last_on: '2026-08-31' });
	await send(manager, 'end');
	await page.reload();
	await expect(page.locator('main')).toContainText('4. Mai 2026 bis 31. August 2026');
});
