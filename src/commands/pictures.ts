import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { findChromium } from '../../tests/support/find-chromium';
import { startApp } from '../../tests/support/server';
import { buildWhenStale } from '../lib/server/process/build-when-stale';

/** `npm run pictures`: takes the pictures of the README from a new demo. */

const pictures = [
	{ name: 'start', path: '/', width: 1280, height: 860, colorScheme: 'light' },
	{ name: 'start-arabic', path: '/ar', width: 420, height: 860, colorScheme: 'light' },
	{ name: 'start-dark', path: '/', width: 1280, height: 860, colorScheme: 'dark' }
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
