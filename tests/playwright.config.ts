import { defineConfig } from '@playwright/test';

const chromium = process.env['CHROMIUM_PATH'];

/** Chromium must not talk to anybody: a request that leaves the machine would fail a test for no reason of ours. */
const quiet = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

export default defineConfig({
	testDir: './e2e',
	outputDir: '../test-results/e2e',
	globalSetup: './support/e2e-global-setup.ts',
	workers: 2,
	fullyParallel: true,
	retries: 0,
	forbidOnly: true,
	reporter: 'list',
	timeout: 60_000,
	use: {
		browserName: 'chromium',
		// A control that is not there fails its test at once, not at the end of the test's minutes.
		actionTimeout: 15_000,
		timezoneId: 'Europe/Berlin',
		screenshot: 'only-on-failure',
		launchOptions: {
			args: quiet,
			...(chromium === undefined ? {} : { executablePath: chromium })
		}
	},
	projects: [
		{ name: 'with-js', use: { javaScriptEnabled: true } },
		// What opens no page needs no second run; how a page looks is asked with the scripts of
		// the checkers, and what only scripts do is there with them only.
		{
			name: 'no-js',
			testIgnore: /-command\.spec\.ts$|\.(looks|scripts)\.spec\.ts$/,
			use: { javaScriptEnabled: false }
		}
	]
});
