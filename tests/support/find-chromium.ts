import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installByApt } from './install-by-apt';

export type Found = { ok: true; path: string; how: string } | { ok: false; sentence: string };

/** The engine without windows comes first: it shows the same pages in two thirds of the time (docs/decisions/0046). */
const shells = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const browsers = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome'
];
const missing =
	'No Chromium was found and none could be installed: install one (Debian: apt-get install chromium-headless-shell) or name one in CHROMIUM_PATH.';
/** How long Playwright's own download may stand still (ms). */
const patience = 30_000;

/** A browser that is there but lacks a library is no browser: it must be able to say its version. */
function starts(path: string): boolean {
	return spawnSync(path, ['--no-sandbox', '--version'], { timeout: 20_000 }).status === 0;
}

function onThePath(names: readonly string[]): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(':');
	const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return paths.find((path) => existsSync(path) && starts(path));
}

function foldersIn(folder: string): string[] {
	return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function inPlaywrightsCache(names: readonly string[]): string | undefined {
	const cache =
		process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
	return foldersIn(cache)
		.filter((folder) => /chromium(_headless_shell)?-\d+$/.test(folder))
		.flatMap(foldersIn)
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((path) => existsSync(path) && starts(path));
}

function sizeOf(path: string): number {
	try {
		const stat = statSync(path);
		if (!stat.isDirectory()) return stat.size;
		return foldersIn(path).reduce((sum, inner) => sum + sizeOf(inner), 0);
	} catch {
		return 0; // gone between two looks
	}
}

/** Lets Playwright download its Chromium, and gives up when nothing has arrived for a while. */
function downloadByPlaywright(): Promise<void> {
	const arriving = mkdtempSync(join(tmpdir(), 'chromium-'));
	const cli = join('node_modules', '@playwright', 'test', 'cli.js');
	const child = spawn(process.execPath, [cli, 'install', 'chromium', '--only-shell'], {
		env: { ...process.env, TMPDIR: arriving },
		stdio: 'ignore',
		detached: true
	});
	return new Promise((resolve) => {
		let size = 0;
		let lastProgressAt = Date.now();
		const watch = setInterval(() => {
			const now = sizeOf(arriving);
			if (now !== size) lastProgressAt = Date.now();
			size = now;
			// The download runs in a process of its own: the whole group must go.
			if (Date.now() - lastProgressAt > patience && child.pid !== undefined)
				process.kill(-child.pid);
		}, 1000);
		const finish = () => {
			clearInterval(watch);
			rmSync(arriving, { recursive: true, force: true });
			resolve();
		};
		child.once('error', finish);
		child.once('exit', finish);
	});
}

/** Installs one of Debian's packages where we may, and looks for what it brings. */
function byApt(name: string, programs: readonly string[]): string | undefined {
	if (process.getuid?.() !== 0) return undefined;
	// Chromium alone draws Arabic as boxes.
	installByApt([name, 'fonts-dejavu-core']);
	return onThePath(programs);
}

/** The ways to one, the best first, each with what it is called and what is said while it lasts. */
const ways: readonly { how: string; say?: string; go: () => Promise<string | undefined> }[] = [
	{
		how: 'on this machine',
		go: () => Promise.resolve(onThePath(shells) ?? inPlaywrightsCache(shells))
	},
	{
		how: 'installed by apt',
		say: "looking for Chromium's headless shell at apt …",
		go: () => Promise.resolve(byApt('chromium-headless-shell', shells))
	},
	{
		how: 'on this machine, with windows',
		go: () => Promise.resolve(onThePath(browsers) ?? inPlaywrightsCache(browsers))
	},
	{
		how: 'downloaded',
		say: "downloading Playwright's Chromium …",
		go: () => downloadByPlaywright().then(() => inPlaywrightsCache(shells))
	},
	{
		how: 'installed by apt, with windows',
		say: 'installing Chromium by apt …',
		go: () => Promise.resolve(byApt('chromium', browsers))
	}
];

/** Finds a Chromium, or installs one: the one that `CHROMIUM_PATH` names, or by the first way that leads to one. */
export async function findChromium(say: (line: string) => void): Promise<Found> {
	const named = process.env['CHROMIUM_PATH'];
	if (named !== undefined && named !== '') {
		if (starts(named)) return { ok: true, path: named, how: 'CHROMIUM_PATH' };
		return { ok: false, sentence: `CHROMIUM_PATH names no Chromium that starts: ${named}` };
	}
	for (const way of ways) {
		if (way.say !== undefined) say(way.say);
		const path = await way.go();
		if (path !== undefined) return { ok: true, path, how: way.how };
	}
	return { ok: false, sentence: missing };
}
