import { expect, test as base, type Page } from '@playwright/test';
import { startApp, type App } from './server';

/** Anything of this kind fails the test that met it, whatever the test looked at. */
function watchPage(page: Page, home: string, complaints: string[]): void {
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
 * `app`: the built application, one for each worker, a demo on an embedded database. `baseURL` points to it.
 * Journeys that start from an empty instance start their own with `startApp({ DEMO: '0' })`.
 */
export const test = base.extend<{ complaints: string[] }, { app: App }>({
	app: [
		async ({}, use) => {
			const app = await startApp();
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

export { expect };
