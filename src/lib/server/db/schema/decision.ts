import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { id, instant, lifetime, neighbourhoodId } from './columns';
import { ruleSetVersion } from './council';
import { motion } from './meeting';

/** What decide() was given and what it answered: enough to run it again for ever. Append-only. */
export const determination = pgTable(
	'determination',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		motionId: uuid('motion_id').notNull(),
		number: integer('number').notNull(),
		ruleSetVersionId: uuid('rule_set_version_id').notNull(),
		input: jsonb('input').notNull(),
		output: jsonb('output').notNull(),
		/** A correction names the determination it replaces; why is a row of `text`. */
		replacesId: uuid('replaces_id'),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'determination_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('determination_one_per_number').on(t.neighbourhoodId, t.motionId, t.number),
		foreignKey({
			name: 'determination_motion',
			columns: [t.neighbourhoodId, t.motionId],
			foreignColumns: [motion.neighbourhoodId, motion.id]
		}),
		foreignKey({
			name: 'determination_rules',
			columns: [t.neighbourhoodId, t.ruleSetVersionId],
			foreignColumns: [ruleSetVersion.neighbourhoodId, ruleSetVersion.id]
		}),
		foreignKey({
			name: 'determination_replaces',
			columns: [t.neighbourhoodId, t.replacesId],
			foreignColumns: [t.neighbourhoodId, t.id]
		}),
		check('determination_not_replacing_itself', sql`${t.replacesId} <> ${t.id}`)
	]
);

/** The entry in the register: keeps its address while determinations follow each other. */
export const decision = pgTable(
	'decision',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		motionId: uuid('motion_id').notNull(),
		determinationId: uuid('determination_id').notNull(),
		referenceYear: integer('reference_year').notNull(),
		referenceNumber: integer('reference_number').notNull(),
		publishedAt: instant('published_at'),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'decision_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('decision_one_per_motion').on(t.neighbourhoodId, t.motionId),
		unique('decision_one_per_reference').on(t.neighbourhoodId, t.referenceYear, t.referenceNumber),
		foreignKey({
			name: 'decision_motion',
			columns: [t.neighbourhoodId, t.motionId],
			foreignColumns: [motion.neighbourhoodId, motion.id]
		}),
		foreignKey({
			name: 'decision_determination',
			columns: [t.neighbourhoodId, t.determinationId],
			foreignColumns: [determination.neighbourhoodId, determination.id]
		}),
		index('decision_by_publication').on(t.neighbourhoodId, t.publishedAt)
	]
);
