import postgres from 'postgres';
import { expect, test } from 'vitest';
import { personalColumns } from '$lib/domain/privacy/data-catalogue';
import { daysKept } from '$lib/domain/privacy/days-kept';
import { impersonalColumns } from '$lib/domain/privacy/impersonal-columns';
import { draftLifetimeMs } from '$lib/domain/proposal/draft';
import { keptFor } from '$lib/server/services/forget-what-expired';
import { maintain } from '../support/postgres-cluster';
import { freshStore } from '../support/postgres';

const { url } = await freshStore();
const day = 24 * 60 * 60 * 1000;

async function columnsOfDatabase(): Promise<string[]> {
	const sql = postgres(url, { max: 1 });
	const rows = await sql<{ name: string }[]>`
		select table_name || '.' || column_name as name from information_schema.columns
		where table_schema = 'public' order by 1`;
	await sql.end();
	return rows.map(({ name }) => name);
}

const named = (table: string, columns: readonly string[]) =>
	columns.map((column) => `${table}.${column}`);
const personal = Object.entries(personalColumns).flatMap(([table, groups]) =>
	groups.flatMap(({ columns }) => named(table, columns))
);
const impersonal = Object.entries(impersonalColumns).flatMap(([table, columns]) =>
	named(table, columns)
);
const catalogued = new Set([...personal, ...impersonal]);
const uncatalogued = async () =>
	(await columnsOfDatabase()).filter((column) => !catalogued.has(column));

test('P03 every column is in the data catalogue or known to be impersonal', async () => {
	expect(await uncatalogued()).toEqual([]);
});

test('P03 the lists name nothing that the database does not have, and nothing twice', async () => {
	const there = new Set(await columnsOfDatabase());
	expect([...catalogued].filter((column) => !there.has(column))).toEqual([]);
	expect(personal.length + impersonal.length).toBe(catalogued.size);
});

test('P03 a planted column shows that a new one is seen', async () => {
	await maintain(url, 'alter table account add column birth_year integer');
	expect(await uncatalogued()).toEqual(['account.birth_year']);
	await maintain(url, 'alter table account drop column birth_year');
});

test('P03 no column that names or leads to a person passes as impersonal', () => {
	const telling =
		/\.(?:(?:\w+_)?(?:account_id|email|person_name|display_name|applicant_\w+|contact\w*)|password_hash|secret_hash|token_hash)$/;
	expect(impersonal.filter((column) => telling.test(column))).toEqual(['ledger_entry.account_id']);
});

test('P04 what the catalogue promises in days is what the program forgets by', () => {
	expect(keptFor).toEqual({
		formKeys: daysKept.formKey * day,
		links: daysKept.signInLink * day,
		tries: daysKept.tries * day,
		sentMails: daysKept.sentMail * day,
		sessions: daysKept.session * day
	});
	expect(draftLifetimeMs).toBe(daysKept.draft * day);
});
