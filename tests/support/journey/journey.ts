import type { Page } from '@playwright/test';
import { expect, test as base, watchPage } from '../fixtures';
import { startAppOnServer, type App } from '../server';
import { openMailbox, type Mailbox } from './mailbox';

export interface Journey {
	/** A real installation in which nobody has an account yet. */
	app: App;
	mailbox: Mailbox;
	/** A browser of its own for one more person. */
	arrive: () => Promise<Page>;
}

/** A journey from an empty database: each has its own installation, and mails that leave for real. */
export const test = base.extend<{ journey: Journey }>({
	journey: async ({ browser, javaScriptEnabled }, use) => {
		const mailbox = await openMailbox();
		const app = await startAppOnServer({ SMTP_URL: mailbox.url });
		const complaints: string[] = [];
		const arrive = async () => {
			const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled });
			const page = await context.newPage();
			watchPage(page, new URL(app.url).origin, complaints);
			return page;
		};
		await use({ app, mailbox, arrive });
		// A page that follows a meeting would complain that its server is gone.
		await Promise.all(browser.contexts().map((context) => context.close()));
		await app.stop();
		await mailbox.close();
		expect(complaints).toEqual([]);
	},
	// Whatever uses the page of the test itself would be on another installation.
	baseURL: async ({ journey }, use) => {
		await use(journey.app.url);
	}
});

export { expect };

/** The token that opens an empty installation, as the server printed it. */
export function setupToken({ app }: Pick<Journey, 'app'>): string {
	const token = /\n {2}([\w-]{24})\n?/.exec(app.output())?.[1];
	if (token === undefined) throw new Error(`no token in\n${app.output()}`);
	return token;
}
