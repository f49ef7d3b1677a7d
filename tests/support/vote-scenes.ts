import type { BrowserContext } from '@playwright/test';

/**
 * Somebody of the demo who may vote does so, and stands before the check page with another ballot. Answers the pages of
 * their way into the urn; none where nobody of the demo may vote.
 */
export async function voteAsResident(
	contexts: readonly BrowserContext[],
	home: string
): Promise<string[]> {
	for (const context of contexts) {
		const page = await context.newPage();
		await page.goto(`${home}/votes`);
		const links = page.locator('main .rows a');
		const votes = await links.evaluateAll((all) =>
			all.map((one) => one.getAttribute('href') ?? '')
		);
		for (const vote of votes) {
			await page.goto(`${vote}/ballot`);
			const boxes = page.locator('main input[type=checkbox]');
			if ((await boxes.count()) === 0) continue;
			const check = async () => {
				await page.goto(`${vote}/ballot`);
				await boxes.first().check();
				await page.locator('main form button.main').last().click();
				await page.waitForURL(/\/check$/);
			};
			await check();
			await page.locator('main form button.main').last().click();
			await page.waitForURL(/\/receipt$/);
			await check();
			await page.close();
			return ['/ballot', '/check', '/receipt', '/code'].map((path) => vote + path);
		}
		await page.close();
	}
	return [];
}
