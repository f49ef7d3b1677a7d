import { sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Database } from '$lib/server/db/client';
import { constraintNames } from '$lib/server/db/constraints';
import { openEmbedded } from '$lib/server/db/embedded';
import * as schema from '$lib/server/db/schema';
import { freshStore } from '../support/postgres';

const folder = mkdtempSync(join(tmpdir(), 'quartierstimme-schema-'));
const embedded = await openEmbedded(folder);
await embedded.migrate();
const { db: server } = await freshStore();
afterAll(async () => {
	await embedded.close();
	rmSync(folder, { recursive: true, force: true });
});

/** One text for each row of a query over the system's own tables. */
async function rowsOf(db: Database, query: string): Promise<string[]> {
	const rows = await db.query
		.select({ line: sql<string>`line` })
		.from(sql.raw(`(${query}) as listed`));
	return rows.map(({ line }) => line).sort();
}

const inPublic = (name: string) => `${name} = 'public'::regnamespace`;

const columns = `select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
	|| case when a.attnotnull then ' not null' else '' end
	|| case when a.atthasdef then ' default' else '' end as line
	from pg_attribute a join pg_class c on c.oid = a.attrelid
	where ${inPublic('c.relnamespace')} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`;

/** Triggers that refuse nothing by their own name: they keep a balance, or use another one's name. */
const silentTriggers = [
	'audit_entry_never_emptied',
	'ledger_entry_keeps_balance',
	'ledger_entry_sums_to_zero',
	'secret_mark_is_in_urn'
];

const names = `select conname as line from pg_constraint
	where ${inPublic('connamespace')} and contype in ('c', 'f', 'p', 'u')
	union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
	where ${inPublic('c.relnamespace')} and i.indisunique
	union select tgname from pg_trigger where not tgisinternal
	and tgname not like '%\\_announces\\_change' and tgname not in ('${silentTriggers.join("', '")}')`;

const definitions = `select conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
	where ${inPublic('connamespace')} and contype in ('c', 'f', 'p', 'u')
	union select indexdef from pg_indexes where schemaname = 'public'
	union select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
	union select proname || ' ' || prosrc from pg_proc where ${inPublic('pronamespace')}`;

const tables = Object.values(schema).filter((value) => value instanceof PgTable);

const columnsOfSchema = tables
	.map((table) => getTableConfig(table))
	.flatMap((table) =>
		table.columns.map(
			(column) =>
				`${table.name}.${column.name} ${column.getSQLType()}${column.notNull ? ' not null' : ''}${column.hasDefault ? ' default' : ''}`
		)
	)
	.sort();

describe.each([
	['PostgreSQL', server],
	['the embedded store', embedded]
])('on %s', (_name, db) => {
	test('every column has the type that the schema says', async () => {
		expect(await rowsOf(db, columns)).toEqual(columnsOfSchema);
	});

	test('db/constraints.ts names every constraint and no other', async () => {
		expect(await rowsOf(db, names)).toEqual([...constraintNames].sort());
	});
});

test('both stores have the same constraints, indexes, triggers and functions', async () => {
	const onServer = await rowsOf(server, definitions);
	expect(onServer.length).toBeGreaterThan(constraintNames.length);
	expect(await rowsOf(embedded, definitions)).toEqual(onServer);
});

/** What the migrations make of this schema, as they are written; statements that are still missing. */
async function missingStatements(wanted: Record<string, unknown>): Promise<readonly string[]> {
	const meta = 'drizzle/meta';
	const snapshots = readdirSync(meta).filter((name) => name.endsWith('_snapshot.json'));
	const text = readFileSync(join(meta, snapshots.sort().at(-1) ?? ''), 'utf8');
	return generateMigration(JSON.parse(text), generateDrizzleJson(wanted));
}

test('the schema needs no migration that is not written', async () => {
	expect(await missingStatements({ ...schema })).toEqual([]);
});

test('a table that is gone from the schema shows that a difference is seen', async () => {
	const rest = Object.entries(schema).filter(([name]) => name !== 'instance');
	expect(await missingStatements(Object.fromEntries(rest))).toEqual([
		'DROP TABLE "instance" CASCADE;'
	]);
});
