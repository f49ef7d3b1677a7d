import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { neighbourhood } from './area';
import { id, instant, neighbourhoodId } from './columns';

/** Every text a person writes: one row per field, language and revision. */
export const writtenText = pgTable(
	'text',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		ownerKind: text('owner_kind').notNull(),
		ownerId: uuid('owner_id').notNull(),
		field: text('field').notNull(),
		language: text('language').notNull(),
		revision: integer('revision').notNull(),
		origin: text('origin').$type<'original' | 'translation'>().notNull(),
		state: text('state').$type<'current' | 'replaced' | 'withdrawn'>().notNull(),
		content: text('content').notNull(),
		authorAccountId: uuid('author_account_id'),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'text_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('text_one_per_revision').on(
			t.neighbourhoodId,
			t.ownerKind,
			t.ownerId,
			t.field,
			t.language,
			t.revision
		),
		uniqueIndex('text_one_current')
			.on(t.neighbourhoodId, t.ownerKind, t.ownerId, t.field, t.language)
			.where(sql`${t.state} = 'current'`),
		foreignKey({
			name: 'text_neighbourhood',
			columns: [t.neighbourhoodId],
			foreignColumns: [neighbourhood.id]
		}),
		check('text_origin_known', sql`${t.origin} in ('original', 'translation')`),
		check('text_state_known', sql`${t.state} in ('current', 'replaced', 'withdrawn')`),
		index('text_by_owner').on(t.neighbourhoodId, t.ownerKind, t.ownerId)
	]
);
