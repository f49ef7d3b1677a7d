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

function isAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
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
			writeSync(handle, String(process.pid));
			closeSync(handle);
			return () => {
				rmSync(file, { force: true });
			};
		} catch (error) {
			if (!isTaken(error)) throw error;
			const pid = Number(readFileSync(file, 'utf8'));
			if (isAlive(pid)) throw new DataFolderInUse(folder, pid);
			rmSync(file, { force: true });
		}
	}
	throw new DataFolderInUse(folder, 0);
}
