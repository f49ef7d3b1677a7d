import type { Browser, Page } from '@playwright/test';

/** Signs in as one of the invented people of the demo, in a browser of their own. */
export async function signInAs(
	browser: Browser,
	{
		baseURL,
		javaScriptEnabled,
		place,
		person
	}: {
		readonly baseURL: string;
		readonly javaScriptEnabled: boolean;
		readonly place: string;
		readonly person: string;
	}
): Promise<Page> {
	const context = await browser.newContext({ baseURL, javaScriptEnabled });
	const page = await context.newPage();
	await page.goto('/sign-in');
	const there = page.getByRole('heading', { level: 3, name: place, exact: true });
	const card = page
		.locator('section', { has: there })
		.last()
		.locator('.card', { has: page.getByRole('heading', { name: person, exact: true }) });
	const loaded = page.waitForEvent('load');
	await card.first().locator('button').click();
	await loaded;
	return page;
}
