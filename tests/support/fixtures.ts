import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { startAppOnServer, type App, type Variables } from './server';

/** Anything of this kind fails the test that met it, whatever the test looked at. */
export function watchPage(page: Page, home: string, complaints: string[]): void {
	page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
	page.on('console', (message) => {
		// The browser notes every 4xx page as an error of its own; which status a page has is the test's business.
		if (/^Failed to load resource: .* status of 4\d\d/.test(message.text())) return;
		if (message.type() === 'error' || message.type() === 'warning') {
			complaints.push(`console ${message.type()}: ${message.text()}`);
		}
	});
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (origin !== home && protocol !== 'data:') complaints.push(`left the site: ${request.url()}`);
	});
}

interface Watched {
	/** What the pages complained of; a test that leaves one behind fails. */
	complaints: string[];
}

async function run(env: Variables, use: (app: App) => Promise<void>): Promise<void> {
	const app = await startAppOnServer(env);
	await use(app).finally(() => app.stop());
}

async function watch(
	context: BrowserContext,
	home: string,
	use: (seen: string[]) => Promise<void>
) {
	const complaints: string[] = [];
	context.on('page', (page) => {
		watchPage(page, home, complaints);
	});
	await use(complaints);
	expect(complaints).toEqual([]);
}

const homeOf = (baseURL: string | undefined) => new URL(baseURL ?? '').origin;

/** `app`: the built application, a demo on PostgreSQL, one for each worker. `baseURL` points to it. */
export const test = base.extend<Watched, { app: App }>({
	app: [async ({}, use) => run({ DEMO: '1' }, use), { scope: 'worker', timeout: 120_000 }],
	baseURL: ({ app }, use) => use(app.url),
	complaints: [({ context, baseURL }, use) => watch(context, homeOf(baseURL), use), { auto: true }]
});

/**
 * Journeys that start from nothing: each test gets a real installation without an account of its own, whose
 * one-time token is in `app.output()`. It can be used once only, so that no two tests may share one.
 */
export const testEmpty = base.extend<Watched & { app: App }>({
	app: [async ({}, use) => run({}, use), { scope: 'test', timeout: 120_000 }],
	baseURL: ({ app }, use) => use(app.url),
	complaints: [({ context, baseURL }, use) => watch(context, homeOf(baseURL), use), { auto: true }]
});

export { expect };
