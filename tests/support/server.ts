import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface App {
	/** Where it answers, for instance `http://localhost:41234`. */
	url: string;
	/** Everything it has printed so far. */
	output(): string;
	stop(): Promise<void>;
}

const ready = /^Quartierstimme is open: (\S+)/;

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
		child.once('exit', (code) => {
			reject(new Error(`The server ended with ${code ?? 'a signal'}:\n${lines.join('\n')}`));
		});
	});
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	await once(child, 'exit');
}

/**
 * Starts the built application as `npm start` does, on a port of the system's choice and, where the given
 * variables name no database, with an embedded one in a new folder that goes away with it.
 */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<App> {
	const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-'));
	const lines: string[] = [];
	const child = spawn(
		process.execPath,
		['src/commands/install-missing.mjs', '--then', 'src/commands/start.ts'],
		{
			env: { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', ...env },
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
			output: () => lines.join('\n'),
			stop: async () => {
				await stop(child);
				forget();
			}
		};
	} catch (error) {
		forget();
		throw error;
	}
}
