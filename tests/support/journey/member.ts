import { expect, type Page } from '@playwright/test';
import { fill, send } from './form';

/** Casts a member's one vote; afterwards the page offers no second. */
export async function castBallot(page: Page, item: string, choice: string): Promise<void> {
	await page.goto(item);
	await page.locator('main a[href$="/ballot"]').click();
	await page.waitForURL(/\/ballot$/);
	await fill(page, { choice });
	await send(page);
	await expect(page.locator('main .notice[data-tone="yes"]')).toBeVisible();
	await expect(page.locator('main [name="choice"]')).toHaveCount(0);
}
