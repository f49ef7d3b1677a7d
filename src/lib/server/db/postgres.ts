import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { migrationsFolder, type Database } from './client';
import { guardClient, refuseInsideTransaction, runTransaction } from './transaction';

/** Any number: all our processes take the same one before they migrate. */
const migrationLock = 7_213_904_551;

/** The pool that the program works with. */
export function connectPool(url: string): postgres.Sql {
	return postgres(url, { max: 10, onnotice: () => undefined, connect_timeout: 10 });
}

/**
 * Opens a pool on a PostgreSQL server (>= 15). Lost connections are opened again by the driver. Tests bring a
 * client of their own that watches what is sent.
 */
export function openPostgres(url: string, client = connectPool(url)): Database {
	const inner = drizzle(client);
	return {
		kind: 'server',
		query: drizzle(guardClient(client, ['unsafe'])),
		transaction: (work) => runTransaction(() => inner.transaction(work)),
		// The driver keeps one more connection for it, and listens anew when that one was lost.
		listen: async (channel, { heard, began }) => {
			refuseInsideTransaction();
			await client.listen(channel, heard, began);
		},
		migrate: async () => {
			const one = postgres(url, { max: 1, onnotice: () => undefined });
			try {
				await one`select pg_advisory_lock(${migrationLock})`;
				await migrate(drizzle(one), { migrationsFolder });
			} finally {
				await one.end();
			}
		},
		close: () => client.end({ timeout: 1 })
	};
}
