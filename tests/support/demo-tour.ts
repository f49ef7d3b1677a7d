import type { Browser, BrowserContext } from '@playwright/test';
import { playScenes } from './demo-scenes';
import { siteRoutes } from './site-routes';
import { walkSite } from './site-walk';

/** A page of the demo, and somebody who may open it. */
export interface Stop {
	readonly route: string;
	readonly path: string;
	readonly context: BrowserContext;
}

/** Residents hold no office; this one may vote in the demo. */
const votes = 'Bewohner F';

/** Signs in as the first person of each place and office of the demo and as a voter, and answers their browsers. */
async function everyOffice(browser: Browser, baseURL: string): Promise<BrowserContext[]> {
	const visitor = await browser.newContext({ baseURL });
	const page = await visitor.newPage();
	await page.goto('/sign-in');
	const people = await page.locator('.card-grid .card').evaluateAll((cards) =>
		cards.map((card) => {
			const place = card.closest('section')?.querySelector('h3')?.textContent ?? '';
			const name = card.querySelector('h4')?.textContent ?? '';
			return { office: place + (card.querySelector('p')?.innerHTML ?? ''), name };
		})
	);
	const offices = people.map(({ office }) => office);
	const firsts = people.flatMap(({ office, name }, index) =>
		offices.indexOf(office) === index || name === votes ? [index] : []
	);
	const contexts = [visitor];
	for (const index of firsts) {
		const context = await browser.newContext({ baseURL });
		const own = await context.newPage();
		await own.goto('/sign-in');
		const loaded = own.waitForEvent('load');
		await own.locator('.card-grid .card').nth(index).locator('button').click();
		await loaded;
		await own.close();
		contexts.push(context);
	}
	await page.close();
	return contexts;
}

/** One page for each route that somebody of the demo comes upon. */
export async function tourDemo(browser: Browser, baseURL: string): Promise<readonly Stop[]> {
	const routes = siteRoutes();
	const contexts = await everyOffice(browser, baseURL);
	const plain = routes.map(({ id }) => id).filter((id) => !id.includes('['));
	const from = [...(await playScenes(contexts)), ...plain];
	const stops = new Map<string, Stop>();
	for (const context of contexts) {
		const missing = new Set(routes.map(({ id }) => id).filter((id) => !stops.has(id)));
		const origin = new URL(baseURL).origin;
		const found = await walkSite({ request: context.request, origin, routes, from, missing });
		for (const [route, path] of found) stops.set(route, { route, path, context });
	}
	return [...stops.values()].sort((a, b) => (a.route < b.route ? -1 : 1));
}
