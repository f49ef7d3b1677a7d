import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '$lib/server/context';
import type { Database } from '$lib/server/db/client';
import { connectPool, openPostgres } from '$lib/server/db/postgres';
import { readEnvironment } from '$lib/server/env';
import { openContext } from '$lib/server/open-context';
import type { Random } from '$lib/server/random';
import { maintain } from './postgres-cluster';
import { refuseUnscoped } from './scope-guard';
import { tapStatements, type Tap } from './tap-statements';

/** The evening on which all service tests happen, until a test moves the clock. */
export const testEvening = new Date('2026-03-03T17:00:00.000Z');

/** A server and the migrated database from which every test takes its copy. */
export interface Template {
	readonly maintenanceUrl: string;
	readonly templateDatabase: string;
}

export interface TestStore {
	readonly context: Context;
	readonly db: Database;
	readonly url: string;
	/** Moves the clock that use cases read. */
	setNow(now: Date): void;
}

export interface ScratchOptions {
	readonly mode?: 'demo' | 'real';
	/** Sees each statement, before it is refused when no neighbourhood holds it together. */
	readonly tap?: Tap;
	/** Run on the copy before the program opens it. */
	readonly before?: readonly string[];
}

/** Chance that repeats: ids and tokens follow from the seed. */
export function seededRandom(seed: string): Random {
	let drawn = 0;
	const next = () => createHash('sha256').update(`${seed}:${++drawn}`).digest();
	return {
		uuid: () => {
			const hex = next().toString('hex');
			return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
		},
		token: (bytes) => Buffer.concat([next(), next()]).subarray(0, bytes).toString('base64url')
	};
}

/** Makes an empty migrated database that a test fills; `drop` ends it. */
export async function makeTemplate(cluster: {
	url(database: string): string;
}): Promise<Template & { drop(): Promise<void> }> {
	const templateDatabase = `quartierstimme_template_${process.pid}`;
	const maintenanceUrl = cluster.url('postgres');
	const drop = `drop database if exists ${templateDatabase} with (force)`;
	await maintain(maintenanceUrl, drop, `create database ${templateDatabase}`);
	const template = openPostgres(cluster.url(templateDatabase));
	await template.migrate();
	await template.close();
	return { maintenanceUrl, templateDatabase, drop: () => maintain(maintenanceUrl, drop) };
}

/**
 * A committed copy of the migrated template with the program opened on it. Transactions really commit; there is
 * no outer transaction that hides a race.
 */
export async function openScratchStore(
	{ maintenanceUrl, templateDatabase }: Template,
	{ mode = 'real', tap, before = [] }: ScratchOptions = {}
): Promise<TestStore & { drop(): Promise<void> }> {
	const name = `test_${randomBytes(6).toString('hex')}`;
	await maintain(maintenanceUrl, `create database ${name} template ${templateDatabase}`);
	const url = Object.assign(new URL(maintenanceUrl), { pathname: `/${name}` }).toString();
	await maintain(url, ...before);
	const clock = { now: testEvening };
	const pool = connectPool(url);
	const guarded: Tap = (statement) => refuseUnscoped(tap?.(statement) ?? statement);
	const db = openPostgres(url, tapStatements(pool, guarded));
	const { context } = await openContext(
		readEnvironment({
			DATABASE_URL: url,
			DEMO: mode === 'demo' ? '1' : '0',
			SECRET_KEY: 'a secret of the tests, long enough'
		}),
		{ database: db, now: () => clock.now, random: seededRandom(name) }
	);
	return {
		context,
		db,
		url,
		setNow: (now) => {
			clock.now = now;
		},
		drop: async () => {
			await db.close();
			await maintain(maintenanceUrl, `drop database if exists ${name} with (force)`);
		}
	};
}
