import { sql } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { id, instant, neighbourhoodId } from './columns';
import { body } from './council';

/** What a body is in another programme, besides what its own rules make it (SR-004). */
export const formalRole = pgTable(
	'formal_role',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		name: text('name').notNull(),
		/** Where that is laid down. */
		source: text('source').notNull(),
		/** Local dates, both included. */
		fromOn: date('from_on').notNull(),
		untilOn: date('until_on'),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'formal_role_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'formal_role_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		check('formal_role_period', sql`${t.untilOn} >= ${t.fromOn}`),
		uniqueIndex('formal_role_once')
			.on(t.neighbourhoodId, t.bodyId, sql`lower(${t.name})`)
			.where(sql`${t.untilOn} is null`)
	]
);
