import type { Page } from '@playwright/test';

/** What somebody types, by the name of the field; a list ticks several boxes. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Fills in the fields of the page that is shown: types into texts, picks answers by their value. */
export async function fill(page: Page, answers: Answers): Promise<void> {
	for (const [name, given] of Object.entries(answers)) {
		const fields = page.locator(`main [name="${name}"]`);
		const kind = await fields
			.first()
			.evaluate((field) => field.getAttribute('type') ?? field.tagName);
		if (kind === 'SELECT') await fields.selectOption([given].flat());
		else if (kind === 'radio' || kind === 'checkbox')
			for (const value of [given].flat())
				await page.locator(`main [name="${name}"][value="${value}"]`).check();
		else await fields.fill(String(given));
	}
}

/**
 * Sends a form by its last button and waits for the page that answers. `action`: the form's, where the page
 * has several. Throws with the page's own sentences when it was refused.
 */
export async function send(page: Page, action?: string): Promise<void> {
	const form = page.locator(
		action === undefined ? 'main form' : `main form[action*="?/${action}"]`
	);
	const from = page.url();
	const loaded = page.waitForEvent('load');
	await form.first().locator('button.button').last().click();
	await loaded;
	const summary = page.locator('.error-summary');
	if ((await summary.count()) === 0) return;
	throw new Error(`${from} refused: ${await summary.innerText()}`);
}

/** Opens a page, fills its form in, and sends it. */
export async function fillIn(page: Page, path: string, answers: Answers): Promise<void> {
	await page.goto(path);
	await fill(page, answers);
	await send(page);
}

/** Today's date where the server is, as the page's date field knows it. */
export async function today(page: Page, field: string): Promise<string> {
	const input = page.locator(`main [name="${field}"]`);
	const on = (await input.getAttribute('min')) ?? (await input.getAttribute('max'));
	if (on === null) throw new Error(`${field} knows no day`);
	return on;
}

/** The local date so many days after another. */
export function daysAfter(on: string, days: number): string {
	const at = new Date(`${on}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() + days);
	return at.toISOString().slice(0, 10);
}

/** The id that the address of the page ends with. */
export function idIn(page: Page): string {
	const id = /\/([0-9a-f-]{36})$/.exec(new URL(page.url()).pathname)?.[1];
	if (id === undefined) throw new Error(`no id in ${page.url()}`);
	return id;
}
