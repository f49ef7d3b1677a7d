import { expect, test as base, type Page } from '@playwright/test';
import { startAppOnServer, type App } from './server';

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

/**
 * `app`: the built application, a demo on PostgreSQL, one for each worker. `baseURL` points to it. Journeys
 * that start from an empty instance import `testEmpty`: there each test file's worker gets a real installation
 * without an account, whose one-time token is in `app.output()`.
 */
export const test = base.extend<{ complaints: string[] }, { app: App }>({
	app: [
		async ({}, use) => {
			const app = await startAppOnServer({ DEMO: '1' });
			await use(app);
			await app.stop();
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	baseURL: async ({ app }, use) => {
		await use(app.url);
	},
	complaints: [
		async ({ context, baseURL }, use) => {
			const complaints: string[] = [];
			context.on('page', (page) => {
				watchPage(page, new URL(baseURL ?? '').origin, complaints);
			});
			await use(complaints);
			expect(complaints).toEqual([]);
		},
		{ auto: true }
	]
});

export const testEmpty = test.extend<object, { app: App }>({
	app: [
		async ({}, use) => {
			const app = await startAppOnServer();
			await use(app);
			await app.stop();
		},
		{ scope: 'worker', timeout: 120_000 }
	]
});

export { expect };
