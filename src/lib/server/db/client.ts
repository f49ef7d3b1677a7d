import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** What repositories read and write with: the pool outside, the transaction inside. */
export type Queryable = PgDatabase<PgQueryResultHKT>;

/** A queryable that is known to be a transaction: what takes locks asks for it. */
export type Transaction = Queryable & { readonly rollback: () => never };

/** One store behind two drivers. */
export interface Database {
	readonly kind: 'embedded' | 'server';
	/** For reading outside of a transaction; any query through it inside one is refused. */
	readonly query: Queryable;
	/** Runs the work in one transaction; retries it when the server asks for a retry. */
	transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
	migrate(): Promise<void>;
	close(): Promise<void>;
}

/** Where the migrations lie, seen from the folder in which the program is started. */
export const migrationsFolder = 'drizzle';
