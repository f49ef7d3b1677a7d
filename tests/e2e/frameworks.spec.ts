import type { Page } from '@playwright/test';
import { z } from 'zod';
import { forumRules } from '../support/journey/answered-presets';
import { fill, send } from '../support/journey/form';
import { expect, test } from '../support/journey/journey';
import { adoptRules, foundBody } from '../support/journey/manager-sets-up';
import { aNeighbourhood } from '../support/journey/neighbourhood';

const days = { adopted_on: '2026-02-01', valid_from: '2026-02-01' };

/** Chooses a file with this text, without sending it. */
async function choose(page: Page, text: string): Promise<void> {
	const buffer = Buffer.from(text);
	const file = { name: 'rules.json', mimeType: 'application/json', buffer };
	await page.locator('main input[type="file"]').setInputFiles(file);
}

async function press(page: Page, name: string): Promise<void> {
	const loaded = page.waitForEvent('load');
	await page.getByRole('button', { name }).click();
	await loaded;
}

const rule = z.object({
	value: z.unknown(),
	source: z.object({ document: z.string(), place: z.string() }),
	chosenByBody: z.boolean()
});
const chapters = z.record(z.string(), z.record(z.string(), rule));
type Chapters = z.infer<typeof chapters>;

/** The rules of a body as everybody can take them along. */
async function rulesOf(page: Page, body: string): Promise<Chapters> {
	const answer = await page.request.get(`${body}/rules/1.json`);
	const file = z.looseObject({}).parse(await answer.json());
	const isChapter = ([name]: readonly [string, unknown]) => !/^(schemaVersion|title)$/.test(name);
	return chapters.parse(Object.fromEntries(Object.entries(file).filter(isChapter)));
}

/** A framework of all these rules; two of them are fixed. */
function frameworkOf(read: Chapters): string {
	const rules = Object.entries(read).flatMap(([chapter, named]) =>
		Object.entries(named).map(([name, said]) => {
			const path = `${chapter}.${name}`;
			const part = /^funding\.(room|tie)$/.test(path) ? 'fixed' : 'optional';
			const source = { document: 'Rahmenordnung der Stadt', place: path };
			return [path, { ...said, source, chosenByBody: false, part }] as const;
		})
	);
	const title = 'Rahmenordnung der Stadt';
	return JSON.stringify({ schemaVersion: 2, title, rules: Object.fromEntries(rules) });
}

/** The same rules, but with a word of the body's own about its doors. */
function withOwnRoom(read: Chapters): string {
	const source = { document: 'Geschäftsordnung des Forums', place: '§ 7' };
	const funding = { ...read['funding'], room: { value: 'nonPublic', source, chosenByBody: false } };
	return JSON.stringify({ schemaVersion: 2, title: 'Eigene', ...read, funding });
}

test('a body inherits the framework of its city, and may not break what is fixed there', async ({
	journey
}) => {
	test.slow();
	const { home, administrator, manager } = await aNeighbourhood(journey);
	const model = await foundBody(manager, home, { name: 'Vorbild', kind: 'openForum' });
	await adoptRules(manager, `${home}/desk/set-up/bodies/${model}`, forumRules);
	const content = frameworkOf(await rulesOf(manager, `${home}/bodies/${model}`));
	const body = await foundBody(manager, home, { name: 'Forum', kind: 'openForum' });
	const rules = `${home}/desk/set-up/bodies/${body}/rules`;

	await administrator.goto('/admin/frameworks/new');
	await fill(administrator, { name: 'Rahmenordnung der Stadt' });
	await administrator.locator('main select').selectOption({ label: 'Bremen' });
	await send(administrator);
	await administrator.getByRole('link', { name: 'Neue Fassung eintragen' }).click();
	await choose(administrator, content.replace('"fixed"', '"firm"'));
	await fill(administrator, { adopted_by: 'Senat', ...days });
	await press(administrator, 'Fassung eintragen');
	await expect(administrator.getByRole('main')).toContainText(/rules\.funding\.\w+\.part/);
	await choose(administrator, content);
	await press(administrator, 'Fassung eintragen');
	await expect(administrator.getByRole('heading', { name: 'Fassung 1' })).toBeVisible();

	await manager.goto(rules);
	await manager.getByRole('link', { name: 'Rahmen wählen' }).click();
	await manager.getByLabel('Rahmenordnung der Stadt').check();
	await send(manager);
	await expect(manager.getByRole('main')).toContainText('Es gelten die Regeln des Rahmens');
	await manager.goto(`${home}/bodies/${body}/rules`);
	await expect(manager.locator('#rule-funding-room')).toContainText('Fest');
	await manager.locator('#rule-funding-room a').click();
	await expect(manager).toHaveURL(/\/frameworks\/rahmenordnung-der-stadt#version-1$/);

	await manager.goto(`${rules}/draft/import`);
	await choose(manager, withOwnRoom(await rulesOf(manager, `${home}/bodies/${body}`)));
	await press(manager, 'Datei einlesen');
	await manager.goto(`${rules}/draft/check`);
	const both = ['Rahmenordnung der Stadt, funding.room', 'Geschäftsordnung des Forums, § 7'];
	for (const place of both)
		await expect(manager.locator('main .notice').first()).toContainText(place);
	const on = await manager.locator('main [name="valid_from"]').inputValue();
	await fill(manager, { adopted_on: '2026-02-01', valid_from: on });
	await press(manager, 'Als neue Fassung eintragen');
	for (const place of both) await expect(manager.locator('.error-summary')).toContainText(place);

	await manager.locator('main .notice a').first().click();
	await expect(manager.locator('main [name="funding_room"]')).toHaveCount(0);
	await press(manager, 'Speichern und weiter');
	await manager.goto(`${rules}/draft/check`);
	await fill(manager, { adopted_on: '2026-02-01', valid_from: on });
	await press(manager, 'Als neue Fassung eintragen');
	await expect(manager.getByRole('main')).toContainText('Sie passen zum Rahmen');
});
