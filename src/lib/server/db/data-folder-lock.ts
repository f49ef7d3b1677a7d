import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another process keeps its data in this folder; two of them would destroy it silently. */
export class DataFolderInUse extends Error {
	override readonly name = 'DataFolderInUse';

	constructor(
		readonly folder: string,
		readonly pid: number
	) {
		super(`The data folder ${folder} is in use by process ${pid}. Stop that one first.`);
	}
}

/**
 * When the process began, as Linux counts it; empty elsewhere. Numbers come round again: after a restart, of a
 * container above all, the number of the dead process may belong to a living one that has nothing to do with it.
 */
function beginningOf(pid: number): string {
	try {
		const [, afterName] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[^)]*$)/);
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		return `${boot}:${afterName?.split(' ')[19] ?? ''}`;
	} catch {
		return '';
	}
}

function isAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** The process that took the folder, if it still runs. */
function holderOf(file: string): number | undefined {
	const [pid = '', beginning = ''] = readFileSync(file, 'utf8').split(' ');
	const holder = Number(pid);
	const isSame = beginning === '' || beginning === beginningOf(holder);
	return isAlive(holder) && isSame ? holder : undefined;
}

const isTaken = (error: unknown) =>
	error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * Takes the folder for this process: a file with our pid, made exclusively. A file left by a dead process is
 * taken over. Returns the release. Throws DataFolderInUse. The embedded store itself has no lock: two openers
 * corrupt it without a word.
 */
export function lockDataFolder(folder: string): () => void {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'lock');
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			const handle = openSync(file, 'wx', 0o600);
			writeSync(handle, `${process.pid} ${beginningOf(process.pid)}`);
			closeSync(handle);
			return () => {
				rmSync(file, { force: true });
			};
		} catch (error) {
			if (!isTaken(error)) throw error;
			const holder = holderOf(file);
			if (holder !== undefined) throw new DataFolderInUse(folder, holder);
			rmSync(file, { force: true });
		}
	}
	throw new DataFolderInUse(folder, 0);
}
