import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '$lib/server/db/schema';

/** Tables whose every row belongs to a neighbourhood. */
const neighbourhoodTables = new Set(
	Object.values(schema)
		.filter((value) => value instanceof PgTable)
		.map((table) => getTableConfig(table))
		.filter(({ columns }) =>
			columns.some(({ name, notNull }) => name === 'neighbourhood_id' && notNull)
		)
		.map(({ name }) => name)
);

/** What reaches over neighbourhoods on purpose; anything else is how one reads another's rows. */
export const openStatements: readonly {
	readonly reason: string;
	readonly pattern: RegExp;
}[] = [
	{
		reason: 'the offices of the account that is signed in make its actor',
		pattern: /^select .* from "role_assignment" where \("role_assignment"\."account_id" = \$\d/
	},
	{
		reason: 'the seats of the account that is signed in make its actor',
		pattern: /^select .* from "seat_holder" .* where \("seat_holder"\."account_id" = \$\d/
	},
	{
		reason: 'who administers the installation sees all its offices, a demo offers them to sign in',
		pattern:
			/^select .* from "role_assignment" inner join "account" on \S+ = \S+ where \("role_assignment"\."from_at" <= \$1 and \(/
	},
	{
		reason: 'who holds a seat anywhere, for the same two',
		pattern: /^select .* from "seat_holder" .*where \("seat_holder"\."account_id" is not null and /
	},
	{
		reason: 'a new version of a framework reaches every body below it, wherever it is',
		pattern:
			/^select .* from "body_framework" where "body_framework"\."framework_id" = \$\d+ order by/
	},
	{
		reason: 'drafts nobody handed in are forgotten everywhere on the same day',
		pattern: /^delete from "proposal_draft" where "proposal_draft"\."expires_at" < \$\d+$/
	},
	{
		reason: 'who could vote is forgotten everywhere, so many days after the count as its vote says',
		pattern:
			/^delete from "(?:cast_ballot|voting_right|voting_code)" where \S+ in \(select .*"counted_at" \+ make_interval\(.*'deletedAfterDays'\)::int, \$\d+\)\) < \$\d+::timestamptz\)+$/
	}
];

/** `from "seat" "other_seat"`: the name by which the rest of the statement calls the table. */
const mention = /(?:\bfrom|\bjoin|^update) "(\w+)"(?: "(\w+)")?/g;
/** An alternative beside it would let every neighbourhood in again. */
const scoped =
	/(?<! or )"(\w+)"\."neighbourhood_id" (?:= \$\d+(?!\d| or )|in \([$\d, ]+\)(?! or ))/g;
const tied = /"(\w+)"\."neighbourhood_id" = "(\w+)"\."neighbourhood_id"/g;

/**
 * The tables of a statement that no neighbourhood holds together: each has to be compared with one, or be joined
 * by `neighbourhood_id` to a table that is. An insert names its neighbourhood in every row.
 */
export function unscopedTables(statement: string): readonly string[] {
	const text = statement.trim();
	if (/^insert\b/.test(text) || openStatements.some(({ pattern }) => pattern.test(text))) return [];
	const mentioned = [...text.matchAll(mention)]
		.filter(([, table = '']) => neighbourhoodTables.has(table))
		.map(([, table = '', alias]) => ({ table, name: alias ?? table }));
	const held = new Set([...text.matchAll(scoped)].map(([, name = '']) => name));
	const ties = [...text.matchAll(tied)].map(([, one = '', other = '']) => [one, other] as const);
	for (let before = -1; before !== held.size;) {
		before = held.size;
		for (const pair of ties)
			if (pair.some((name) => held.has(name))) for (const name of pair) held.add(name);
	}
	return mentioned.filter(({ name }) => !held.has(name)).map(({ table }) => table);
}

/** A statement that could read or change the rows of any neighbourhood. */
export class UnscopedStatement extends Error {
	override readonly name = 'UnscopedStatement';
}

/** A tap that lets no unscoped statement through: every service test runs behind it. */
export function refuseUnscoped(statement: string): string {
	const tables = unscopedTables(statement);
	if (tables.length === 0) return statement;
	throw new UnscopedStatement(`no neighbourhood_id for ${tables.join(', ')}: ${statement}`);
}
