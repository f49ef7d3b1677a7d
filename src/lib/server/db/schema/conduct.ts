import { sql } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { id, instant, neighbourhoodId } from './columns';
import { body, seatHolder } from './council';

/** How a body's members treat each other; a later version replaces an earlier one, which stays as it was. */
export const conductVersion = pgTable(
	'conduct_version',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		number: integer('number').notNull(),
		adoptedOn: date('adopted_on').notNull(),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'conduct_version_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('conduct_version_one_per_number').on(t.neighbourhoodId, t.bodyId, t.number),
		foreignKey({
			name: 'conduct_version_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		})
	]
);

/** Who accepted which version, once; on paper where somebody has no account. */
export const conductAcceptance = pgTable(
	'conduct_acceptance',
	{
		neighbourhoodId: neighbourhoodId(),
		conductVersionId: uuid('conduct_version_id').notNull(),
		seatHolderId: uuid('seat_holder_id').notNull(),
		cameBy: text('came_by').$type<'self' | 'paper'>().notNull(),
		acceptedAt: instant('accepted_at').notNull()
	},
	(t) => [
		primaryKey({
			name: 'conduct_acceptance_once',
			columns: [t.neighbourhoodId, t.conductVersionId, t.seatHolderId]
		}),
		foreignKey({
			name: 'conduct_acceptance_version',
			columns: [t.neighbourhoodId, t.conductVersionId],
			foreignColumns: [conductVersion.neighbourhoodId, conductVersion.id]
		}),
		foreignKey({
			name: 'conduct_acceptance_holder',
			columns: [t.neighbourhoodId, t.seatHolderId],
			foreignColumns: [seatHolder.neighbourhoodId, seatHolder.id]
		}),
		check('conduct_acceptance_came_by_known', sql`${t.cameBy} in ('self', 'paper')`)
	]
);
