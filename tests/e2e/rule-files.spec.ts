import { expect, test } from '../support/fixtures';

const body = 'forum-hafenkante';

test('a manager takes rules along as a file and begins a draft with it', async ({ page }) => {
	const file = await page.request.get(`/hafenkante/bodies/${body}/rules/1.json`);
	expect(file.headers()['content-disposition']).toContain(`${body}-1.json`);
	const rules = await file.text();
	const schema = await page.request.get('/schemas/rules-2.json');
	expect(await schema.json()).toMatchObject({ properties: { schemaVersion: { const: 2 } } });

	await page.goto('/sign-in');
	const card = page.locator('main li', {
		has: page.getByRole('heading', { name: 'Quartiersmanagerin', exact: true })
	});
	await card.locator('button').click();
	await page.goto(`/hafenkante/desk/set-up/bodies/${body}/rules`);
	await page.getByRole('link', { name: 'Aus einer Datei beginnen' }).click();
	const send = async (text: string) => {
		const buffer = Buffer.from(text);
		const chosen = { name: 'rules.json', mimeType: 'application/json', buffer };
		await page.getByLabel('Datei mit den Regeln').setInputFiles(chosen);
		await page.getByRole('button', { name: 'Datei einlesen' }).click();
	};
	await send('keine Regeln');
	await expect(page.locator('.error-summary')).toContainText('JSON');
	await send(rules.replace('"nextMeeting"', '"never"'));
	await expect(page.getByRole('main')).toContainText('funding.quorumMissed.value.kind');
	await send(rules);
	await expect(page).toHaveURL(new RegExp(`/bodies/${body}/rules/draft$`));
});
