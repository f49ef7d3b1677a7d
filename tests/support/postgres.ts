import { createHash, randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import type { Context } from '$lib/server/context';
import type { Database } from '$lib/server/db/client';
import { openPostgres } from '$lib/server/db/postgres';
import { readEnvironment } from '$lib/server/env';
import { openContext } from '$lib/server/open-context';
import type { Random } from '$lib/server/random';
import { maintain } from './postgres-cluster';

/** The evening on which all service tests happen, until a test moves the clock. */
export const testEvening = new Date('2026-03-03T17:00:00.000Z');

export interface TestStore {
	readonly context: Context;
	readonly db: Database;
	readonly url: string;
	/** Moves the clock that use cases read. */
	setNow(now: Date): void;
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

/**
 * A database of its own for this test file: a committed copy of the migrated template, dropped afterwards.
 * Transactions really commit; there is no outer transaction that hides a race.
 */
export async function freshStore(mode: 'demo' | 'real' = 'real'): Promise<TestStore> {
	const maintenanceUrl = inject('maintenanceUrl');
	const name = `test_${randomBytes(6).toString('hex')}`;
	await maintain(maintenanceUrl, `create database ${name} template ${inject('templateDatabase')}`);
	const url = Object.assign(new URL(maintenanceUrl), { pathname: `/${name}` }).toString();
	const clock = { now: testEvening };
	const db = openPostgres(url);
	const { context } = await openContext(
		readEnvironment({
			DATABASE_URL: url,
			DEMO: mode === 'demo' ? '1' : '0',
			SECRET_KEY: 'a secret of the tests, long enough'
		}),
		{ database: db, now: () => clock.now, random: seededRandom(name) }
	);
	afterAll(async () => {
		await db.close();
		await maintain(maintenanceUrl, `drop database if exists ${name} with (force)`);
	});
	return {
		context,
		db,
		url,
		setNow: (now) => {
			clock.now = now;
		}
	};
}
