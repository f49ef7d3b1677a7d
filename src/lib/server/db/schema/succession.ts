import { sql } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { instant, neighbourhoodId } from './columns';
import { body } from './council';

/** One body goes on as another from that day; a body has one successor (SR-001). */
export const bodySuccession = pgTable(
	'body_succession',
	{
		neighbourhoodId: neighbourhoodId(),
		predecessorId: uuid('predecessor_id').notNull(),
		successorId: uuid('successor_id').notNull(),
		/** First day of the successor. */
		fromOn: date('from_on').notNull(),
		/** What it was decided in. */
		source: text('source').notNull(),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({
			name: 'body_succession_one_successor',
			columns: [t.neighbourhoodId, t.predecessorId]
		}),
		foreignKey({
			name: 'body_succession_predecessor',
			columns: [t.neighbourhoodId, t.predecessorId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		foreignKey({
			name: 'body_succession_successor',
			columns: [t.neighbourhoodId, t.successorId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		check('body_succession_of_another', sql`${t.predecessorId} <> ${t.successorId}`),
		index('body_succession_by_successor').on(t.neighbourhoodId, t.successorId)
	]
);
