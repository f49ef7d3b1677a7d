import { expect, type Page } from '@playwright/test';
import type { RuledBody } from '../ruled-bodies/ruled-body';
import { fill, send, type Answers } from './form';

/** The manager's way through the editor of rules; `rules` is the path of the body's rules at the desk. */

const silent = 'Offene Fragen hier als nicht geregelt eintragen';

/** Begins a draft in which nothing is answered. */
export async function beginDraft(page: Page, rules: string, body: RuledBody): Promise<void> {
	await page.goto(rules);
	await page.getByRole('link', { name: 'Entwurf beginnen' }).click();
	await fill(page, { title: body.document, document: body.document, beginning: 'nothing' });
	await send(page);
	await expect(page).toHaveURL(/\/rules\/draft$/);
}

/** Answers the questions of a page in their order, pressing „another line“ where one is missing. */
async function answer(page: Page, answers: Answers): Promise<void> {
	for (const [name, typed] of Object.entries(answers)) {
		const list = /^(.*)\.\d+\./.exec(name)?.[1];
		if (list !== undefined && (await page.locator(`main [name="${name}"]`).count()) === 0) {
			const loaded = page.waitForEvent('load');
			await page.locator(`main button[value="add-line:${list}"]`).click();
			await loaded;
		}
		await fill(page, { [name]: typed });
	}
}

/** Sends the page, its open questions as not regulated where it offers that. */
async function save(page: Page): Promise<void> {
	const unregulated = page.getByRole('button', { name: silent });
	const loaded = page.waitForEvent('load');
	if ((await unregulated.count()) > 0) await unregulated.click();
	else await page.getByRole('button', { name: 'Speichern und weiter' }).click();
	await loaded;
	await expect(page.locator('.error-summary')).toHaveCount(0);
}

/** Answers the questions page by page. */
export async function answerPages(
	page: Page,
	rules: string,
	pages: RuledBody['pages']
): Promise<void> {
	for (const [topic, answers] of pages) {
		await page.goto(`${rules}/draft/${topic}`);
		await answer(page, answers);
		await save(page);
	}
}

/** Tries the draft on the cases that show what is special about it. */
export async function tryDraft(
	page: Page,
	rules: string,
	cases: RuledBody['cases']
): Promise<void> {
	await page.goto(`${rules}/draft/check`);
	await page.getByRole('link', { name: 'Entwurf ausprobieren' }).click();
	for (const { typed, verdict } of cases) {
		await fill(page, typed);
		await page.getByRole('button', { name: 'Ergebnis zeigen' }).click();
		await expect(page.locator('.verdict')).toContainText(verdict);
	}
	await page.getByRole('link', { name: 'Antworten prüfen' }).click();
}

/** Adopts the draft from its check page. */
export async function adoptDraft(page: Page): Promise<void> {
	await fill(page, { adopted_on: '2026-02-01', valid_from: '2026-02-01' });
	await page.getByRole('button', { name: 'Als neue Fassung eintragen' }).click();
	await expect(page).toHaveURL(/\/rules$/);
	await expect(page.getByRole('heading', { name: 'Fassung 1' })).toBeVisible();
}
