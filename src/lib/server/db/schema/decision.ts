import { sql } from 'drizzle-orm';
import {
	check,
	customType,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import type { ResultKind } from '$lib/domain/voting/determination';
import { cents, id, instant, lifetime, neighbourhoodId } from './columns';
import { body, ruleSetVersion } from './council';
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

/** Words with their endings and stems; written by `enterWords`, read only by being searched. */
const searchWords = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The entry in the register: keeps its address while determinations follow each other. What readers filter by
 * stands here again, so that a page of the register reads one index and no more than it shows. Withdrawn: it
 * stays to be read, with its reason as a row of `text`.
 */
export const decision = pgTable(
	'decision',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		motionId: uuid('motion_id').notNull(),
		determinationId: uuid('determination_id').notNull(),
		bodyId: uuid('body_id').notNull(),
		resultKind: text('result_kind').$type<ResultKind>().notNull(),
		amountCents: cents('amount_cents'),
		decidedOn: date('decided_on').notNull(),
		searchWords: searchWords('search_words'),
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
		foreignKey({
			name: 'decision_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		check(
			'decision_withdrawn_was_public',
			sql`${t.withdrawnAt} is null or ${t.publishedAt} is not null`
		),
		// The order of the register; a page goes on after the last one it showed.
		index('decision_by_publication').on(
			t.neighbourhoodId,
			t.publishedAt,
			t.referenceYear,
			t.referenceNumber
		),
		index('decision_by_body').on(t.neighbourhoodId, t.bodyId, t.publishedAt),
		index('decision_by_result').on(t.neighbourhoodId, t.resultKind, t.publishedAt),
		index('decision_by_words').using('gin', t.searchWords)
	]
);
