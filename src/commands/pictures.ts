import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { findChromium } from '../../tests/support/find-chromium';
import { startApp } from '../../tests/support/server';
import { buildWhenStale } from '../lib/server/process/build-when-stale';

/** `npm run pictures`: takes the pictures of the README from a new demo. */

const place = '/muehlenfeld';
/** The council's second decision of this year: part of the amount, with a condition. */
const decision = `${new Date().getFullYear()}-2`;

const pictures = [
	{ name: 'start', path: place, width: 1280, height: 1000, colorScheme: 'light' },
	{ name: 'start-arabic', path: `/ar${place}`, width: 420, height: 1000, colorScheme: 'light' },
	{ name: 'start-dark', path: place, width: 1280, height: 1000, colorScheme: 'dark' },
	{
		name: 'decision',
		path: `${place}/decisions/${decision}`,
		width: 1280,
		height: 1500,
		colorScheme: 'light'
	}
] as const;

const found = await findChromium(console.log);
if (!found.ok) throw new Error(found.sentence);
const build = await buildWhenStale(process.cwd());
if (!build.ok) throw new Error(build.output);

mkdirSync('docs/pictures', { recursive: true });
const app = await startApp({ DEMO: '1' });
const browser = await chromium.launch({
	executablePath: found.path,
	args: ['--no-sandbox', '--disable-gpu']
});
for (const { name, path, width, height, colorScheme } of pictures) {
	const page = await browser.newPage({ viewport: { width, height }, colorScheme });
	await page.goto(`${app.url}${path}`);
	await page.screenshot({ path: `docs/pictures/${name}.png` });
	await page.close();
	console.log(`docs/pictures/${name}.png`);
}
await browser.close();
await app.stop();
