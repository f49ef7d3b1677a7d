import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { proposal } from '$lib/server/db/schema';
import { findProposal } from '$lib/server/repositories/proposals';
import { freshStore } from '../support/postgres';
import { openStatements, unscopedTables } from '../support/scope-guard';

// Every service test runs behind this guard: here it is shown to bite.
const { context } = await freshStore();
const id = '00000000-0000-4000-8000-000000000001';

describe('S31 the guard that every service test runs behind', () => {
	test('lets a repository through that starts at its neighbourhood', async () => {
		expect(await findProposal(context.db.query, { neighbourhoodId: id }, { id })).toBeNull();
	});

	test('refuses a planted query that finds a row by its id alone', async () => {
		const byId = context.db.query.select().from(proposal).where(eq(proposal.id, id));
		await expect(byId).rejects.toMatchObject({ cause: { name: 'UnscopedStatement' } });
	});

	test('refuses the same inside a transaction', async () => {
		const changed = context.db.transaction((tx) =>
			tx.update(proposal).set({ place: 'elsewhere' }).where(eq(proposal.id, id))
		);
		await expect(changed).rejects.toMatchObject({ cause: { name: 'UnscopedStatement' } });
	});
});

test.each([
	['select "id" from "proposal" where "proposal"."id" = $1', ['proposal']],
	['select "id" from "proposal"', ['proposal']],
	[
		'select "id" from "proposal" where ("proposal"."neighbourhood_id" = $1 or "proposal"."id" = $2)',
		['proposal']
	],
	['update "motion" set "state" = $1 where "motion"."id" = $2', ['motion']],
	['delete from "ballot" where "ballot"."agenda_item_id" = $1', ['ballot']],
	[
		'select 1 from "ballot" inner join "agenda_item" on "agenda_item"."id" = "ballot"."agenda_item_id" where "ballot"."neighbourhood_id" = $1',
		['agenda_item']
	],
	[
		'select 1 from "seat" inner join "seat" "other" on "other"."id" = $1 where "seat"."neighbourhood_id" = $2',
		['seat']
	]
])('sees what holds no neighbourhood: %s', (statement, tables) => {
	expect(unscopedTables(statement)).toEqual(tables);
});

test.each([
	'select "id" from "proposal" where ("proposal"."neighbourhood_id" = $1 and "proposal"."id" = $2)',
	'select 1 from "ballot" inner join "agenda_item" on ("agenda_item"."neighbourhood_id" = "ballot"."neighbourhood_id" and "agenda_item"."id" = "ballot"."agenda_item_id") where "ballot"."neighbourhood_id" = $1',
	'select "id" from "account" where "account"."email" = $1',
	'insert into "proposal" ("neighbourhood_id") values ($1)'
])('lets through: %s', (statement) => {
	expect(unscopedTables(statement)).toEqual([]);
});

test('what is left open gives its reason', () => {
	expect(openStatements.filter(({ reason }) => reason.length < 20)).toEqual([]);
});
