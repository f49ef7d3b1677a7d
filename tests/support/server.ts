import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { maintain } from './postgres-cluster';

export interface App {
	/** Where it answers, for instance `http://localhost:41234`. */
	url: string;
	/** The address of its database server, where it has one. */
	databaseUrl: string | undefined;
	/** Everything it has printed so far. */
	output(): string;
	stop(): Promise<void>;
}

export type Variables = Readonly<Record<string, string>>;

const ready = /^Quartierstimme is open: (\S+)/;
/** What the tests decide, never the shell in which they happen to run. */
const ours = /^(DATABASE_URL|DATA_DIR|DEMO|SECRET_KEY|ORIGIN|SMTP_URL|MAIL_FROM|HOST|PORT|npm_.*)$/;

/** Resolves with the address as soon as the server has printed it; rejects when it ends before that. */
function addressOf(child: ChildProcess, lines: string[]): Promise<string> {
	return new Promise((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr]) {
			if (stream === null) continue;
			createInterface({ input: stream }).on('line', (line) => {
				lines.push(line);
				const address = ready.exec(line)?.[1];
				if (address !== undefined) resolve(address);
			});
		}
		// `close` comes after the last line was read, `exit` may come before it.
		child.once('close', (code) => {
			reject(new Error(`The server ended with ${code ?? 'a signal'}:\n${lines.join('\n')}`));
		});
	});
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	await once(child, 'exit');
}

/** Starts `npm start`'s own process, without npm. What the variables do not name is a folder of the test's own. */
export async function startApp(env: Variables = {}): Promise<App> {
	const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-'));
	const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name));
	const lines: string[] = [];
	const child = spawn(
		process.execPath,
		['src/commands/install-missing.mjs', '--then', 'src/commands/start.ts'],
		{
			env: {
				...Object.fromEntries(inherited),
				...{ DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0' },
				...env
			},
			stdio: ['ignore', 'pipe', 'pipe']
		}
	);
	const forget = () => {
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const url = await addressOf(child, lines);
		return {
			url,
			databaseUrl: env['DATABASE_URL'],
			output: () => lines.join('\n'),
			stop: () => stop(child).finally(forget)
		};
	} catch (error) {
		forget();
		throw error;
	}
}

/** As `startApp`, on a new database of the PostgreSQL server that the journeys share; it goes away at the end. */
export async function startAppOnServer(env: Variables = {}): Promise<App> {
	const maintenance = process.env['E2E_MAINTENANCE_URL'] ?? '';
	const name = `e2e_${randomBytes(6).toString('hex')}`;
	const database = Object.assign(new URL(maintenance), { pathname: `/${name}` }).toString();
	const drop = () => maintain(maintenance, `drop database if exists ${name} with (force)`);
	await maintain(maintenance, `create database ${name}`);
	try {
		const app = await startApp({ DATABASE_URL: database, ...env });
		return { ...app, stop: () => app.stop().finally(drop) };
	} catch (error) {
		await drop();
		throw error;
	}
}
