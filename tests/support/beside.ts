import { expect, test as base } from './fixtures';
import { sharedSecret } from './seeded-vote';
import { startAppOnServer, type App } from './server';

/** A program whose store and secret the test shares, so that it can put there what no page makes. */
export const testBeside = base.extend<object, { app: App }>({
	app: [
		async ({}, use) => {
			const app = await startAppOnServer({ DEMO: '1', SECRET_KEY: sharedSecret });
			await use(app).finally(() => app.stop());
		},
		{ scope: 'worker', timeout: 120_000 }
	]
});

export { expect };
