import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findOrInstallPostgres } from '../support/find-postgres';

/**
 * Transactions a second of a script, by a program that does nothing else, in one thread, with every connection open before the
 * clock starts. `simple` is how it works where nobody asks otherwise; `prepared` spares the server the reading of each statement.
 */
export function pgbench(
	url: string,
	{
		file,
		protocol,
		clients,
		seconds
	}: {
		readonly file: string;
		readonly protocol: 'simple' | 'prepared';
		readonly clients: number;
		readonly seconds: number;
	}
): number {
	const address = new URL(url);
	const printed = execFileSync(
		join(findOrInstallPostgres(), 'pgbench'),
		[
			...['-n', '-M', protocol, '-c', String(clients), '-j', '1', '-T', String(seconds)],
			...['-f', file, '-h', address.hostname, '-p', address.port, '-U', 'test'],
			address.pathname.slice(1)
		],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
	);
	return Number(/tps = ([\d.]+)/.exec(printed)?.[1] ?? 0);
}
