import { expect, test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port';
import { startApp, startAppOnServer, type App, type Variables } from '../support/server';

/** The status that a form post without JavaScript gets when a browser sends it from a page of `origin`. */
function post(url: string, headers: Record<string, string>): Promise<number> {
	return new Promise((resolve, reject) => {
		const sent = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
		request(url, { method: 'POST', headers: sent }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		})
			.once('error', reject)
			.end('a=b');
	});
}

interface Starting {
	/** A folder that goes away after the test. */
	folder: string;
	embedded: (env?: Variables) => Promise<App>;
	onServer: (env?: Variables) => Promise<App>;
}

/** Whatever a test starts ends with it, also when the test fails. */
const test = base.extend<{ starting: Starting }>({
	starting: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-'));
		const apps: App[] = [];
		const keep = (start: typeof startApp) => async (env?: Variables) => {
			const app = await start(env);
			apps.push(app);
			return app;
		};
		await use({ folder, embedded: keep(startApp), onServer: keep(startAppOnServer) });
		await Promise.all(apps.map((app) => app.stop()));
		rmSync(folder, { recursive: true, force: true });
	}
});

const portOf = (url: string) => Number(new URL(url).port);

test('the embedded store is a demo on this machine and is refused to a second process', async ({
	starting
}) => {
	const { folder } = starting;
	const app = await starting.embedded({ DATA_DIR: folder });
	expect(app.url).toMatch(/^http:\/\/localhost:/);
	expect(app.output()).toContain('This is a demo');
	await expect(starting.embedded({ DATA_DIR: folder })).rejects.toThrow(/is in use by process \d+/);
	await app.stop();

	const again = await starting.embedded({ DATA_DIR: folder, DEMO: '0' });
	expect(again.output()).toContain('This is a demo');
});

test('without DEMO=1 a PostgreSQL server holds no demo: only a one-time token opens it', async ({
	starting
}) => {
	const app = await starting.onServer();
	expect(app.output()).toMatch(/types this token.*\n {2}[\w-]{24}\n/);
	expect(app.output()).not.toContain('demo');
	const late = { DATABASE_URL: app.databaseUrl ?? '', DEMO: '1' };
	await expect(starting.embedded(late)).rejects.toThrow('DEMO=1 is refused');
});

test('a taken port and a wrong variable are told in one sentence', async ({ starting }) => {
	const app = await starting.onServer();
	const taken = { PORT: String(portOf(app.url)), DATABASE_URL: app.databaseUrl ?? '' };
	await expect(starting.embedded(taken)).rejects.toThrow('The port is taken');
	await app.stop();
	await expect(starting.embedded({ PORT: 'x' })).rejects.toThrow('PORT must be a number');
	const nobody = 'postgres://nobody@127.0.0.1:1/nothing';
	await expect(starting.embedded({ DATABASE_URL: nobody })).rejects.toThrow('Nothing answers');
});

test('S22 forms are taken over plain http, on localhost and on a LAN address, from their own page only', async ({
	starting
}) => {
	const app = await starting.onServer({ HOST: '0.0.0.0' });
	const lan = Object.values(networkInterfaces())
		.flat()
		.find((at) => at?.family === 'IPv4' && !at.internal);
	const names = ['localhost', '127.0.0.1', ...(lan === undefined ? [] : [lan.address])];
	for (const name of names) {
		const url = `http://${name}:${portOf(app.url)}`;
		expect(await post(url, { origin: url })).not.toBe(403);
		expect(await post(url, { origin: 'http://evil.example' })).toBe(403);
		// What a client says about proxies and protocols counts for nothing.
		const lie = { 'x-forwarded-proto': 'https', 'x-quartierstimme-protocol': 'https' };
		expect(await post(url, { origin: url, ...lie })).not.toBe(403);
		expect(await post(url, { origin: url.replace('http:', 'https:'), ...lie })).toBe(403);
	}
});

test('S22 behind a proxy with TLS one variable names the origin that may send forms', async ({
	starting
}) => {
	const port = await freePort();
	const app = await starting.onServer({ ORIGIN: 'https://quartier.example/', PORT: String(port) });
	expect(app.url).toBe('https://quartier.example');
	const direct = `http://127.0.0.1:${port}`;
	const proxied = { origin: 'https://quartier.example', host: 'quartier.example' };
	expect(await post(direct, proxied)).not.toBe(403);
	expect(await post(direct, { origin: direct })).toBe(403);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	test(`${signal} to npm ends the server within 2 s, also with open connections`, async ({
		starting
	}) => {
		const port = await freePort();
		const npm = spawn('npm', ['start'], {
			env: { ...process.env, DATA_DIR: starting.folder, PORT: String(port), HOST: '127.0.0.1' },
			stdio: ['ignore', 'pipe', 'ignore']
		});
		for await (const chunk of npm.stdout) if (String(chunk).includes('is open')) break;

		const idle = connect(port, '127.0.0.1');
		idle.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
		await once(idle, 'data');
		const slow = connect(port, '127.0.0.1');
		slow.on('error', () => undefined);
		slow.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc');
		await once(slow, 'connect');

		const startedAt = performance.now();
		npm.kill(signal);
		await once(npm, 'exit');
		expect(performance.now() - startedAt).toBeLessThan(2000);
		await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
	});
}
