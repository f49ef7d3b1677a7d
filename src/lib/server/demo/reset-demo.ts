import { rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { openDatabase } from '$lib/server/db/open-database';
import { EnvironmentError, type Environment } from '$lib/server/env';
import { findInstance } from '$lib/server/repositories/instance';

/**
 * Empties a demo so that the next start makes a new one. Throws EnvironmentError where the store holds a real
 * installation, and DataFolderInUse while a server is running on the folder. The secret stays.
 */
export async function resetDemo(env: Environment): Promise<void> {
	await refuseReal(env);
	if (env.DATABASE_URL === undefined) {
		rmSync(join(env.DATA_DIR, 'postgres'), { recursive: true, force: true });
		return;
	}
	const client = postgres(env.DATABASE_URL, { max: 1, onnotice: () => undefined });
	try {
		await client.begin(async (sql) => {
			await sql`drop schema if exists drizzle cascade`;
			await sql`drop schema public cascade`;
			await sql`create schema public`;
		});
	} finally {
		await client.end();
	}
}

async function refuseReal(env: Environment): Promise<void> {
	const db = await openDatabase(env);
	try {
		await db.migrate();
		const instance = await findInstance(db.query);
		if (instance !== null && instance.mode !== 'demo')
			throw new EnvironmentError('This is a real installation: nothing was deleted.');
	} finally {
		await db.close();
	}
}
