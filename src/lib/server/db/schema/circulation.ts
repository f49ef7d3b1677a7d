import { sql } from 'drizzle-orm';
import {
	boolean,
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
import { account } from './account';
import { id, instant, neighbourhoodId } from './columns';
import { body, ruleSetVersion, seat } from './council';
import { motion } from './meeting';

/** A motion that a body decides in writing: a reading without a meeting. */
export const circulation = pgTable(
	'circulation',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		motionId: uuid('motion_id').notNull(),
		/** Its place among all readings of the motion, those in meetings included. */
		reading: integer('reading').notNull(),
		/** Those in force when it began; they stay its rules until it has ended. */
		ruleSetVersionId: uuid('rule_set_version_id').notNull(),
		/** Answers count from the first instant of the window until just before the last. */
		opensAt: instant('opens_at').notNull(),
		closesAt: instant('closes_at').notNull(),
		state: text('state').$type<'open' | 'ended'>().notNull(),
		openedBy: uuid('opened_by').notNull(),
		/** What the manager said where the rules ask for it (P-80); why is a row of `text`. */
		isUrgent: boolean('is_urgent').notNull(),
		isListedSubject: boolean('is_listed_subject').notNull(),
		remindedAt: instant('reminded_at'),
		endedAt: instant('ended_at'),
		endedWhy: text('ended_why').$type<'allAnswered' | 'windowOver' | 'objection'>()
	},
	(t) => [
		primaryKey({ name: 'circulation_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('circulation_one_per_reading').on(t.neighbourhoodId, t.motionId, t.reading),
		uniqueIndex('circulation_one_open_per_motion')
			.on(t.neighbourhoodId, t.motionId)
			.where(sql`${t.state} = 'open'`),
		foreignKey({
			name: 'circulation_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		foreignKey({
			name: 'circulation_motion',
			columns: [t.neighbourhoodId, t.motionId],
			foreignColumns: [motion.neighbourhoodId, motion.id]
		}),
		foreignKey({
			name: 'circulation_rules',
			columns: [t.neighbourhoodId, t.ruleSetVersionId],
			foreignColumns: [ruleSetVersion.neighbourhoodId, ruleSetVersion.id]
		}),
		foreignKey({
			name: 'circulation_opened_by',
			columns: [t.openedBy],
			foreignColumns: [account.id]
		}),
		check('circulation_state_known', sql`${t.state} in ('open', 'ended')`),
		check(
			'circulation_ended_why_known',
			sql`${t.endedWhy} in ('allAnswered', 'windowOver', 'objection')`
		),
		check('circulation_window_not_empty', sql`${t.opensAt} < ${t.closesAt}`),
		check(
			'circulation_ended_is_complete',
			sql`(${t.state} = 'ended') = (${t.endedAt} is not null) and (${t.endedAt} is null) = (${t.endedWhy} is null)`
		),
		index('circulation_by_body').on(t.neighbourhoodId, t.bodyId, t.opensAt),
		index('circulation_by_end').on(t.neighbourhoodId, t.state, t.closesAt)
	]
);

/** A seat that is asked: everyone entitled when the circulation began, whoever answers for it. */
export const circulationSeat = pgTable(
	'circulation_seat',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		circulationId: uuid('circulation_id').notNull(),
		seatId: uuid('seat_id').notNull(),
		/** The seat's code: what stored determinations name. */
		voter: text('voter').notNull(),
		benchCode: text('bench_code'),
		/** Who acts for the seat in the first place. */
		capacity: text('capacity').$type<'member' | 'substitute'>().notNull(),
		/** When the question got to somebody who may answer; by mail at once, a letter when it was delivered. */
		reachedAt: instant('reached_at')
	},
	(t) => [
		primaryKey({ name: 'circulation_seat_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('circulation_seat_asked_once').on(t.neighbourhoodId, t.circulationId, t.seatId),
		foreignKey({
			name: 'circulation_seat_circulation',
			columns: [t.neighbourhoodId, t.circulationId],
			foreignColumns: [circulation.neighbourhoodId, circulation.id]
		}),
		foreignKey({
			name: 'circulation_seat_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		check('circulation_seat_capacity_known', sql`${t.capacity} in ('member', 'substitute')`)
	]
);

/** One vote in writing. The words of a veto or concern are a row of `text`. */
export const circulationBallot = pgTable(
	'circulation_ballot',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		circulationId: uuid('circulation_id').notNull(),
		circulationSeatId: uuid('circulation_seat_id').notNull(),
		castBy: text('cast_by').$type<'member' | 'substitute'>().notNull(),
		cameBy: text('came_by').$type<'portal' | 'letter'>().notNull(),
		choice: text('choice')
			.$type<'yes' | 'no' | 'abstain' | 'concern' | 'standAside' | 'veto'>()
			.notNull(),
		points: integer('points'),
		/** Marked by the moderator: an objection against a protected group (WC-05). */
		touchesProtectedGround: boolean('touches_protected_ground').notNull().default(false),
		/** What they said about deciding in writing (P-84); null where they were not asked. */
		agreesToProcedure: boolean('agrees_to_procedure'),
		castAt: instant('cast_at').notNull(),
		/** Since when a substitute’s vote is void, because the member voted as well (P-85). */
		voidedAt: instant('voided_at')
	},
	(t) => [
		primaryKey({ name: 'circulation_ballot_pkey', columns: [t.neighbourhoodId, t.id] }),
		uniqueIndex('circulation_ballot_one_per_seat')
			.on(t.neighbourhoodId, t.circulationSeatId)
			.where(sql`${t.voidedAt} is null`),
		unique('circulation_ballot_one_per_person').on(
			t.neighbourhoodId,
			t.circulationSeatId,
			t.castBy
		),
		foreignKey({
			name: 'circulation_ballot_circulation',
			columns: [t.neighbourhoodId, t.circulationId],
			foreignColumns: [circulation.neighbourhoodId, circulation.id]
		}),
		foreignKey({
			name: 'circulation_ballot_seat',
			columns: [t.neighbourhoodId, t.circulationSeatId],
			foreignColumns: [circulationSeat.neighbourhoodId, circulationSeat.id]
		}),
		check('circulation_ballot_cast_by_known', sql`${t.castBy} in ('member', 'substitute')`),
		check('circulation_ballot_came_by_known', sql`${t.cameBy} in ('portal', 'letter')`),
		check(
			'circulation_ballot_choice_known',
			sql`${t.choice} in ('yes', 'no', 'abstain', 'concern', 'standAside', 'veto')`
		),
		check(
			'circulation_ballot_points_with_yes',
			sql`${t.points} is null or (${t.choice} = 'yes' and ${t.points} >= 0)`
		),
		check(
			'circulation_ballot_void_of_substitute',
			sql`${t.voidedAt} is null or ${t.castBy} = 'substitute'`
		)
	]
);

/** Somebody does not agree to deciding in writing (P-84); why, if they say so, is a row of `text`. */
export const circulationObjection = pgTable(
	'circulation_objection',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		circulationId: uuid('circulation_id').notNull(),
		circulationSeatId: uuid('circulation_seat_id').notNull(),
		raisedBy: text('raised_by').$type<'member' | 'substitute'>().notNull(),
		cameBy: text('came_by').$type<'portal' | 'letter'>().notNull(),
		raisedAt: instant('raised_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'circulation_objection_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('circulation_objection_one_per_person').on(
			t.neighbourhoodId,
			t.circulationSeatId,
			t.raisedBy
		),
		foreignKey({
			name: 'circulation_objection_circulation',
			columns: [t.neighbourhoodId, t.circulationId],
			foreignColumns: [circulation.neighbourhoodId, circulation.id]
		}),
		foreignKey({
			name: 'circulation_objection_seat',
			columns: [t.neighbourhoodId, t.circulationSeatId],
			foreignColumns: [circulationSeat.neighbourhoodId, circulationSeat.id]
		}),
		check('circulation_objection_raised_by_known', sql`${t.raisedBy} in ('member', 'substitute')`),
		check('circulation_objection_came_by_known', sql`${t.cameBy} in ('portal', 'letter')`)
	]
);

/** An interest in the motion, which binds a person and not the seat. */
export const circulationRecusal = pgTable(
	'circulation_recusal',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		circulationId: uuid('circulation_id').notNull(),
		seatId: uuid('seat_id').notNull(),
		capacity: text('capacity').$type<'member' | 'substitute'>().notNull(),
		ground: text('ground')
			.$type<'applicant' | 'relative' | 'employee' | 'contractor' | 'other'>()
			.notNull(),
		declaredBy: text('declared_by').$type<'self' | 'portal'>().notNull(),
		declaredAt: instant('declared_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'circulation_recusal_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('circulation_recusal_one_per_person').on(
			t.neighbourhoodId,
			t.circulationId,
			t.seatId,
			t.capacity
		),
		foreignKey({
			name: 'circulation_recusal_circulation',
			columns: [t.neighbourhoodId, t.circulationId],
			foreignColumns: [circulation.neighbourhoodId, circulation.id]
		}),
		foreignKey({
			name: 'circulation_recusal_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		check('circulation_recusal_capacity_known', sql`${t.capacity} in ('member', 'substitute')`),
		check(
			'circulation_recusal_ground_known',
			sql`${t.ground} in ('applicant', 'relative', 'employee', 'contractor', 'other')`
		),
		check('circulation_recusal_declared_by_known', sql`${t.declaredBy} in ('self', 'portal')`)
	]
);
