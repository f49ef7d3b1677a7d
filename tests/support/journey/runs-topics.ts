import { expect, type Page } from '@playwright/test';
import { fill, send } from './form';

/** Takes a topic of the agenda from its beginning to its end, with a note for the minutes; `meeting` at the desk. */
export async function runTopic(
	page: Page,
	meeting: string,
	{ title, note }: { readonly title: string; readonly note: string }
): Promise<void> {
	await page.goto(meeting);
	await page.locator('#agenda').getByRole('link', { name: title }).click();
	await page.waitForURL(/\/topics\//);
	await send(page, 'run');
	await fill(page, { note });
	await send(page, 'note');
	await expect(page.locator('main .notice').first()).toBeVisible();
	await send(page, 'run');
	await expect(page.locator('main [name="note"]')).toHaveValue(note);
}
