import { sql } from 'drizzle-orm';
import {
	check,
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
import type { ElectionDetermination } from '$lib/domain/voting/decide-election';
import type { ElectionInput } from '$lib/domain/voting/schema/election-input';
import { id, instant, lifetime, neighbourhoodId } from './columns';
import { bench, body, ruleSetVersion, seatHolder } from './council';

/** Seats of one bench that are filled by a vote, under the rules in force when it was called. */
export const election = pgTable(
	'election',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		benchId: uuid('bench_id').notNull(),
		seatCount: integer('seat_count').notNull(),
		electorate: text('electorate').$type<'residents' | 'body'>().notNull(),
		/** The term of those elected; an open end where nobody ends it. */
		fromOn: date('from_on').notNull(),
		untilOn: date('until_on'),
		ruleSetVersionId: uuid('rule_set_version_id').notNull(),
		state: text('state').$type<'open' | 'complete' | 'calledOff'>().notNull(),
		/** The word of a draw by lot, and its day; with it anybody can repeat the draw. */
		lotSeed: text('lot_seed'),
		lotOn: date('lot_on'),
		/** What decideElection() was given and answered last; null before the first round. */
		input: jsonb('input').$type<ElectionInput>(),
		output: jsonb('output').$type<ElectionDetermination>(),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'election_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'election_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		foreignKey({
			name: 'election_bench',
			columns: [t.neighbourhoodId, t.benchId],
			foreignColumns: [bench.neighbourhoodId, bench.id]
		}),
		foreignKey({
			name: 'election_rules',
			columns: [t.neighbourhoodId, t.ruleSetVersionId],
			foreignColumns: [ruleSetVersion.neighbourhoodId, ruleSetVersion.id]
		}),
		check('election_electorate_known', sql`${t.electorate} in ('residents', 'body')`),
		check('election_state_known', sql`${t.state} in ('open', 'complete', 'calledOff')`),
		check('election_seats_positive', sql`${t.seatCount} > 0`),
		check('election_ends_after_start', sql`${t.untilOn} is null or ${t.untilOn} >= ${t.fromOn}`),
		check('election_lot_is_whole', sql`(${t.lotSeed} is null) = (${t.lotOn} is null)`),
		check('election_complete_has_result', sql`${t.state} <> 'complete' or ${t.output} is not null`),
		index('election_by_body').on(t.neighbourhoodId, t.bodyId, t.createdAt)
	]
);

/** Who stands. Determinations name the code, never the person. */
export const electionCandidate = pgTable(
	'election_candidate',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		electionId: uuid('election_id').notNull(),
		code: text('code').notNull(),
		personName: text('person_name').notNull(),
		email: text('email'),
		locale: text('locale').notNull(),
		publicName: text('public_name').$type<'named' | 'unnamed'>().notNull()
	},
	(t) => [
		primaryKey({ name: 'election_candidate_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('election_candidate_one_per_code').on(t.neighbourhoodId, t.electionId, t.code),
		foreignKey({
			name: 'election_candidate_election',
			columns: [t.neighbourhoodId, t.electionId],
			foreignColumns: [election.neighbourhoodId, election.id]
		}),
		check('election_candidate_public_name_known', sql`${t.publicName} in ('named', 'unnamed')`)
	]
);

/** One round as it was counted. */
export const electionRound = pgTable(
	'election_round',
	{
		neighbourhoodId: neighbourhoodId(),
		electionId: uuid('election_id').notNull(),
		number: integer('number').notNull(),
		counted: jsonb('counted').$type<ElectionInput['rounds'][number]>().notNull(),
		recordedAt: instant('recorded_at').notNull()
	},
	(t) => [
		primaryKey({
			name: 'election_round_pkey',
			columns: [t.neighbourhoodId, t.electionId, t.number]
		}),
		foreignKey({
			name: 'election_round_election',
			columns: [t.neighbourhoodId, t.electionId],
			foreignColumns: [election.neighbourhoodId, election.id]
		})
	]
);

/** Who leads the meetings of a body, and who stands in: a holder, or the bench whose year it is. */
export const chairTerm = pgTable(
	'chair_term',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		role: text('role').$type<'chair' | 'deputy'>().notNull(),
		seatHolderId: uuid('seat_holder_id'),
		benchId: uuid('bench_id'),
		fromOn: date('from_on').notNull(),
		untilOn: date('until_on')
	},
	(t) => [
		primaryKey({ name: 'chair_term_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'chair_term_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		foreignKey({
			name: 'chair_term_seat_holder',
			columns: [t.neighbourhoodId, t.seatHolderId],
			foreignColumns: [seatHolder.neighbourhoodId, seatHolder.id]
		}),
		foreignKey({
			name: 'chair_term_bench',
			columns: [t.neighbourhoodId, t.benchId],
			foreignColumns: [bench.neighbourhoodId, bench.id]
		}),
		check('chair_term_role_known', sql`${t.role} in ('chair', 'deputy')`),
		check('chair_term_holder_or_bench', sql`(${t.seatHolderId} is null) <> (${t.benchId} is null)`),
		check('chair_term_ends_after_start', sql`${t.untilOn} is null or ${t.untilOn} >= ${t.fromOn}`),
		index('chair_term_by_body').on(t.neighbourhoodId, t.bodyId, t.fromOn)
	]
);
