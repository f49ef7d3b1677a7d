import type { Environment } from '../env';
import type { Database } from './client';
import { openEmbedded } from './embedded';
import { openPostgres } from './postgres';

/** Opens the store that the environment names: a server by DATABASE_URL, else the folder DATA_DIR. */
export async function openDatabase(env: Environment): Promise<Database> {
	return env.DATABASE_URL === undefined
		? openEmbedded(env.DATA_DIR)
		: openPostgres(env.DATABASE_URL);
}
