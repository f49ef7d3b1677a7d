import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findOrInstallPostgres } from '../support/find-postgres';

/**
 * Transactions a second of a script, by a program that does nothing else. It works as we do: statements prepared, one thread,
 * every connection open before the clock starts.
 */
export function pgbench(
	url: string,
	{
		file,
		clients,
		seconds
	}: { readonly file: string; readonly clients: number; readonly seconds: number }
): number {
	const address = new URL(url);
	const printed = execFileSync(
		join(findOrInstallPostgres(), 'pgbench'),
		[
			...['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds)],
			...['-f', file, '-h', address.hostname, '-p', address.port, '-U', 'test'],
			address.pathname.slice(1)
		],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
	);
	return Number(/tps = ([\d.]+)/.exec(printed)?.[1] ?? 0);
}
