import type { Query, SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Queryable } from './client';

export interface Statement<Row> {
	/** What its rows hold, in the order in which `build` names it. */
	readonly columns: Readonly<Record<string, PgColumn | SQL>>;
	/** Writes it down with `sql.placeholder(...)` where a value comes later. */
	readonly build: (db: Queryable) => PromiseLike<readonly Row[]> & { toSQL(): Query };
}

/**
 * A statement that a process writes once and a connection to the server prepares once, for what many people do in the same
 * minute: writing it anew costs more than the rest of a ballot, and an unprepared one goes to the server and back twice. What is
 * answered, in a transaction or outside, is sent at once: two that are called one after the other leave in that
 * order, without waiting for each other's answer.
 */
export function prepareOnce<Row>(name: string, { columns, build }: Statement<Row>) {
	const fields = Object.entries(columns).map(([key, field]) => ({ path: [key], field }));
	let query: Query | null = null;
	return (
		db: Queryable,
		values: Readonly<Record<string, string | number>>
	): Promise<readonly Row[]> => {
		query ??= build(db).toSQL();
		return db._.session
			.prepareQuery<{
				execute: readonly Row[];
				all: unknown;
				values: unknown;
			}>(query, fields, name, true)
			.execute(values);
	};
}
