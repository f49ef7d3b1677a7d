import { bigint, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Leads the key and every index of a row that belongs to a neighbourhood. */
export const neighbourhoodId = () => uuid('neighbourhood_id').notNull();

/** Made by the program, never by the database: a use case knows its ids before it writes. */
export const id = () => uuid('id').notNull();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Integer cents. 9 quadrillion euros fit a safe integer; the forms stop long before. */
export const cents = (name: string) => bigint(name, { mode: 'number' });

/** What every public object carries; withdrawn instead of deleted. */
export const lifetime = () => ({
	createdAt: instant('created_at').notNull(),
	modifiedAt: instant('modified_at').notNull(),
	withdrawnAt: instant('withdrawn_at')
});
