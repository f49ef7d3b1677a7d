import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pass } from 'node:timers/promises';
import { build } from 'vite';
import type { WriterTask } from './writer-task';

/** Compiles the writer once: a process that has nothing to compile opens in a fraction of the time. */
export async function compileWriter(): Promise<{ file: string; forget(): void }> {
	// Below node_modules, so that the compiled file finds its packages.
	const outDir = mkdtempSync(join(resolve('node_modules'), '.writer-'));
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve('src/lib') } },
		build: { ssr: 'tests/support/killed-writer.ts', outDir, target: 'node20' }
	});
	return {
		file: join(outDir, 'killed-writer.js'),
		forget: () => {
			rmSync(outDir, { recursive: true, force: true });
		}
	};
}

/** When a writer dies: so many milliseconds after so many of its writes were acknowledged. */
export interface Death {
	readonly afterWrites: number;
	readonly thenMs: number;
}

export interface Life {
	/** Booking by number of the write, as far as the process said so. */
	readonly acknowledged: ReadonlyMap<number, string>;
	readonly wasKilled: boolean;
}

/** Lets one process write until it is done, or until its death. Throws when it ends by itself and not well. */
export async function liveUntil(
	death: Death | null,
	writer: { readonly file: string; readonly env: Readonly<Record<string, string>> },
	task: WriterTask
): Promise<Life> {
	// The embedded store is WebAssembly: compiled once and roughly, it opens in a third of the time.
	const child = spawn(process.execPath, ['--liftoff-only', writer.file], {
		env: { PATH: process.env['PATH'], ...writer.env },
		stdio: ['pipe', 'pipe', 'pipe']
	});
	let complaint = '';
	child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
	child.stdin.end(JSON.stringify(task));
	const acknowledged = new Map<number, string>();
	let writes = 0;
	createInterface({ input: child.stdout }).on('line', (line) => {
		const [number, bookingId] = line.split(' ');
		if (bookingId !== undefined) acknowledged.set(Number(number), bookingId);
		if (death && writes++ === death.afterWrites)
			void pass(death.thenMs).then(() => child.kill('SIGKILL'));
	});
	// `close` comes after the last line was read.
	await once(child, 'close');
	const wasKilled = child.signalCode === 'SIGKILL';
	if (!wasKilled && child.exitCode !== 0) throw new Error(`The writer failed: ${complaint}`);
	return { acknowledged, wasKilled };
}
