import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debianFolder = '/usr/lib/postgresql';

/** Folders that may hold a server's programs, newest Debian version first. */
function candidates(): string[] {
	const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
	const debian = versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(debianFolder, version, 'bin'));
	return [...debian, ...(process.env['PATH'] ?? '').split(delimiter)];
}

/** The folder with `initdb` and `postgres` (>= 15), or null when this machine has no server. */
export function findPostgres(): string | null {
	return (
		candidates().find(
			(folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))
		) ?? null
	);
}

export const postgresMissing =
	'No PostgreSQL server was found: install PostgreSQL 15 or newer (Debian: apt-get install postgresql), or name one in TEST_DATABASE_URL.';

/** As findPostgres; installs Debian's package when we are root and there is none. Throws one sentence. */
export function findOrInstallPostgres(): string {
	const found = findPostgres();
	if (found !== null) return found;
	if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
		execFileSync('apt-get', ['install', '-y', '-qq', 'postgresql'], {
			env,
			stdio: ['ignore', 'ignore', 'inherit']
		});
	}
	const installed = findPostgres();
	if (installed === null) throw new Error(postgresMissing);
	return installed;
}
