import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { join } from 'node:path';
import { migrationsFolder, type Database } from './client';
import { lockDataFolder } from './data-folder-lock';
import { guardClient, refuseInsideTransaction, runTransaction } from './transaction';

/**
 * Opens the embedded store in `folder` (made when missing) and takes the folder's lock. For trial and small
 * use: one connection, and not safe against power loss. Throws DataFolderInUse.
 */
export async function openEmbedded(folder: string): Promise<Database> {
	const unlock = lockDataFolder(folder);
	try {
		const client = await PGlite.create(join(folder, 'postgres'));
		const inner = drizzle(client);
		return {
			kind: 'embedded',
			query: drizzle(guardClient(client, ['query', 'exec', 'sql'])),
			transaction: (work) => runTransaction(() => inner.transaction(work)),
			listen: async (channel, { heard, began }) => {
				refuseInsideTransaction();
				await client.listen(channel, heard);
				began();
			},
			migrate: () => migrate(inner, { migrationsFolder }),
			close: async () => {
				await client.close();
				unlock();
			}
		};
	} catch (error) {
		unlock();
		throw error;
	}
}
