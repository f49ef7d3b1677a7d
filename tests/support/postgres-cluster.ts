import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { findOrInstallPostgres } from './find-postgres';
import { freePort } from './free-port';

export interface Cluster {
	/** Address of a database in it; the user may create databases. */
	url(database: string): string;
	stop(): Promise<void>;
	/** The server process, for tests that kill it; null when the server is not ours. */
	readonly pid: number | null;
}

/** The server refuses to run as root; Debian's package made this user. */
const unprivileged = 'postgres';

function asServerUser(program: string, args: readonly string[]): [string, string[]] {
	return process.getuid?.() === 0
		? ['runuser', ['-u', unprivileged, '--', program, ...args]]
		: [program, [...args]];
}

function waitUntilReady(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		server.stderr?.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			if (said.includes('ready to accept connections')) resolve();
		});
		server.on('exit', () => {
			reject(new Error(`PostgreSQL did not start: ${said}`));
		});
	});
}

/** Starts a server of our own in a temporary folder, with fsync as in production. */
export async function startCluster(): Promise<Cluster> {
	const programs = findOrInstallPostgres();
	const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-postgres-'));
	chmodSync(folder, 0o777);
	const dataFolder = join(folder, 'data');
	const [initdb, initArgs] = asServerUser(join(programs, 'initdb'), [
		...['-D', dataFolder, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']
	]);
	execFileSync(initdb, initArgs, { stdio: 'ignore', cwd: folder });
	const port = await freePort();
	const [program, args] = asServerUser(join(programs, 'postgres'), [
		...['-D', dataFolder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
		...['-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=200']
	]);
	const server = spawn(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
	await waitUntilReady(server);
	// `runuser` stands between us and the server and passes no signal on: the server says who it is.
	const pid = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
	return {
		url: (database) => `postgres://test@127.0.0.1:${port}/${database}`,
		pid,
		stop: async () => {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			process.kill(pid, 'SIGINT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** A server named by its address: its databases are ours to make and drop. */
export function existingCluster(address: string): Cluster {
	return {
		url: (database) => Object.assign(new URL(address), { pathname: `/${database}` }).toString(),
		pid: null,
		stop: () => Promise.resolve()
	};
}

/** Runs statements in the cluster's maintenance database. */
export async function maintain(url: string, ...statements: readonly string[]): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		for (const statement of statements) await sql.unsafe(statement);
	} finally {
		await sql.end();
	}
}
