import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** What repositories read and write with: the pool outside, the transaction inside. */
export type Queryable = PgDatabase<PgQueryResultHKT>;

/** A queryable that is known to be a transaction: what takes locks asks for it. */
export type Transaction = Queryable & { readonly rollback: () => never };

/** What somebody hears who listens to a channel of the store. */
export interface Listener {
	/** One announcement; `words` is what was sent with it. */
	readonly heard: (words: string) => void;
	/** Listening began, or began again after the connection was lost: announcements may have been missed. */
	readonly began: () => void;
}

/** One store behind two drivers. */
export interface Database {
	readonly kind: 'embedded' | 'server';
	/** For reading outside of a transaction; any query through it inside one is refused. */
	readonly query: Queryable;
	/** Runs the work in one transaction; retries it when the server asks for a retry. */
	transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
	/** Hears what any process announces on a channel, until the store is closed. Never inside a transaction. */
	listen(channel: string, listener: Listener): Promise<void>;
	migrate(): Promise<void>;
	close(): Promise<void>;
}

/** Where the migrations lie, seen from the folder in which the program is started. */
export const migrationsFolder = 'drizzle';
