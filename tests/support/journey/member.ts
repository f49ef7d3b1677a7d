import { expect, type Page } from '@playwright/test';
import { fill, send, type Answers } from './form';

/** Casts a member's one vote, an objection with its reason; afterwards the page offers no second. */
export async function castBallot(page: Page, item: string, vote: string | Answers): Promise<void> {
	await page.goto(item);
	await page.locator('main a[href$="/ballot"]').click();
	await page.waitForURL(/\/ballot$/);
	await fill(page, typeof vote === 'string' ? { choice: vote } : vote);
	await send(page);
	await expect(page.locator('main .notice[data-tone="yes"]')).toBeVisible();
	await expect(page.locator('main [name="choice"]')).toHaveCount(0);
}
