import { expect, type Locator, type Page } from '@playwright/test';
import { fill, send } from './form';

/** Asks the one body that may decide in writing about a proposal; answers the path of its page at the desk. */
export async function startCirculation(
	page: Page,
	home: string,
	reference: string
): Promise<string> {
	await page.goto(`${home}/desk/proposals/${reference}/agenda`);
	await page.locator('main a[href*="/desk/circulations/new"]').click();
	await page.waitForURL(/\/desk\/circulations\/new\?/);
	await send(page);
	await expect(page).toHaveURL(/\/desk\/circulations\/[0-9a-f-]{36}$/);
	return new URL(page.url()).pathname;
}

/** Answers a vote in writing from its public page, and agrees to deciding so; the page confirms it. */
export async function answerInWriting(page: Page, path: string, choice: string): Promise<void> {
	await page.goto(path);
	await page.locator('main a[href$="/answer"]').click();
	await page.waitForURL(/\/answer$/);
	await fill(page, { choice, procedure: 'agree' });
	await send(page, 'answer');
}

/** Opens the letters to whoever has no mail and has not answered, one sheet each. */
export async function printLetters(page: Page, desk: string): Promise<Locator> {
	await page.goto(desk);
	await page.getByRole('link', { name: 'Briefe drucken' }).click();
	await page.waitForURL(/\/letters$/);
	return page.locator('article.letter');
}

/** Types in the letter of the first member who has not answered. */
export async function enterLetter(page: Page, desk: string, choice: string): Promise<void> {
	await page.goto(desk);
	await page.locator('main a[href*="/seats/"]').first().click();
	await page.waitForURL(/\/seats\//);
	await fill(page, { choice, procedure: 'agree' });
	await send(page);
	await expect(page).toHaveURL(new RegExp(`${desk}$`));
}

/** Ends the vote once all have answered, unless the portal was quicker; answers the motion's page at the desk. */
export async function endCirculation(page: Page, desk: string): Promise<string> {
	await page.goto(desk);
	if ((await page.locator('main form[action*="?/end"]').count()) > 0) await send(page, 'end');
	else await page.locator('main a[href*="/desk/motions/"]').click();
	await page.waitForURL(/\/desk\/motions\//);
	return new URL(page.url()).pathname;
}
