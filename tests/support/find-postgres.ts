import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installByApt } from './install-by-apt';

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
	installByApt(['postgresql']);
	const installed = findPostgres();
	if (installed === null) throw new Error(postgresMissing);
	return installed;
}
