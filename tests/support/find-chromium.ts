import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installByApt } from './install-by-apt';

export type Found = { ok: true; path: string; how: string } | { ok: false; sentence: string };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const missing =
	'No Chromium was found and none could be installed: install one (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.';
/** How long Playwright's own download may stand still (ms). */
const patience = 30_000;

/** A browser that is there but lacks a library is no browser: it must be able to say its version. */
function starts(path: string): boolean {
	return spawnSync(path, ['--no-sandbox', '--version'], { timeout: 20_000 }).status === 0;
}

function onThePath(): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(':');
	const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return paths.find((path) => existsSync(path) && starts(path));
}

function foldersIn(folder: string): string[] {
	return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function inPlaywrightsCache(): string | undefined {
	const cache =
		process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
	return foldersIn(cache)
		.filter((folder) => /chromium-\d+$/.test(folder))
		.flatMap(foldersIn)
		.map((folder) => join(folder, 'chrome'))
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
	const child = spawn(process.execPath, [cli, 'install', 'chromium', '--no-shell'], {
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

/**
 * Finds a Chromium, or installs one: `CHROMIUM_PATH`, what is on the machine, Playwright's own download,
 * apt as root, in this order.
 */
export async function findChromium(say: (line: string) => void): Promise<Found> {
	const named = process.env['CHROMIUM_PATH'];
	if (named !== undefined && named !== '') {
		if (starts(named)) return { ok: true, path: named, how: 'CHROMIUM_PATH' };
		return { ok: false, sentence: `CHROMIUM_PATH names no Chromium that starts: ${named}` };
	}
	const here = onThePath() ?? inPlaywrightsCache();
	if (here !== undefined) return { ok: true, path: here, how: 'on this machine' };

	say("downloading Playwright's Chromium …");
	await downloadByPlaywright();
	const downloaded = inPlaywrightsCache();
	if (downloaded !== undefined) return { ok: true, path: downloaded, how: 'downloaded' };

	say('installing Chromium by apt …');
	// Chromium alone draws Arabic as boxes.
	installByApt(['chromium', 'fonts-dejavu-core']);
	const installed = onThePath();
	if (installed !== undefined) return { ok: true, path: installed, how: 'installed by apt' };
	return { ok: false, sentence: missing };
}
