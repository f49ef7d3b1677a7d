import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { cents, id, instant, neighbourhoodId } from './columns';
import { ruleSetVersion, seat } from './council';
import { fundYear } from './fund';
import { agendaItem, attendance, meeting, motion } from './meeting';

/** Several motions of one meeting that share the money of one fund year (P-42). */
export const moneyRound = pgTable(
	'money_round',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		fundYearId: uuid('fund_year_id').notNull(),
		ruleSetVersionId: uuid('rule_set_version_id').notNull(),
		/** `dissolved`: every motion was decided by itself, as if there had been no round. */
		state: text('state').$type<'open' | 'closed' | 'dissolved'>().notNull(),
		/** What voters give each motion, where the rules rank by it and the vote itself does not. */
		marking: text('marking').$type<'ranks' | 'points'>(),
		openedAt: instant('opened_at').notNull(),
		closedAt: instant('closed_at'),
		/** What the money was shared out by, and what came of it; null where nothing was shared. */
		input: jsonb('input').$type<unknown>(),
		output: jsonb('output').$type<unknown>()
	},
	(t) => [
		primaryKey({ name: 'money_round_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'money_round_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'money_round_fund_year',
			columns: [t.neighbourhoodId, t.fundYearId],
			foreignColumns: [fundYear.neighbourhoodId, fundYear.id]
		}),
		foreignKey({
			name: 'money_round_rules',
			columns: [t.neighbourhoodId, t.ruleSetVersionId],
			foreignColumns: [ruleSetVersion.neighbourhoodId, ruleSetVersion.id]
		}),
		uniqueIndex('money_round_one_open_per_meeting')
			.on(t.neighbourhoodId, t.meetingId)
			.where(sql`${t.state} = 'open'`),
		check('money_round_state_known', sql`${t.state} in ('open', 'closed', 'dissolved')`),
		check('money_round_marking_known', sql`${t.marking} in ('ranks', 'points')`),
		check('money_round_closed_has_instant', sql`(${t.state} = 'open') = (${t.closedAt} is null)`),
		check(
			'money_round_result_is_complete',
			sql`(${t.input} is null) = (${t.output} is null) and (${t.state} = 'closed' or ${t.output} is null)`
		)
	]
);

/** A motion of a round; what came of it once the money was shared out. */
export const roundMotion = pgTable(
	'round_motion',
	{
		neighbourhoodId: neighbourhoodId(),
		roundId: uuid('round_id').notNull(),
		motionId: uuid('motion_id').notNull(),
		agendaItemId: uuid('agenda_item_id').notNull(),
		/** Below it the project cannot be. */
		leastCents: cents('least_cents').notNull(),
		place: integer('place'),
		agreedCents: cents('agreed_cents'),
		awardCents: cents('award_cents')
	},
	(t) => [
		primaryKey({
			name: 'round_motion_pkey',
			columns: [t.neighbourhoodId, t.roundId, t.motionId]
		}),
		unique('round_motion_one_round_per_item').on(t.neighbourhoodId, t.agendaItemId),
		foreignKey({
			name: 'round_motion_round',
			columns: [t.neighbourhoodId, t.roundId],
			foreignColumns: [moneyRound.neighbourhoodId, moneyRound.id]
		}),
		foreignKey({
			name: 'round_motion_motion',
			columns: [t.neighbourhoodId, t.motionId],
			foreignColumns: [motion.neighbourhoodId, motion.id]
		}),
		foreignKey({
			name: 'round_motion_item',
			columns: [t.neighbourhoodId, t.agendaItemId],
			foreignColumns: [agendaItem.neighbourhoodId, agendaItem.id]
		}),
		check('round_motion_least_not_negative', sql`${t.leastCents} >= 0`),
		check(
			'round_motion_award_within_agreed',
			sql`(${t.awardCents} is null) = (${t.agreedCents} is null) and (${t.awardCents} is null or ${t.awardCents} between 0 and ${t.agreedCents})`
		)
	]
);

/** What one voter gives one motion: its rank among the motions of the round, or points. */
export const roundMark = pgTable(
	'round_mark',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		roundId: uuid('round_id').notNull(),
		motionId: uuid('motion_id').notNull(),
		/** A seat's code or a person's pseudonym. */
		voter: text('voter').notNull(),
		seatId: uuid('seat_id'),
		attendanceId: uuid('attendance_id'),
		kind: text('kind').$type<'ranks' | 'points'>().notNull(),
		value: integer('value').notNull(),
		givenAt: instant('given_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'round_mark_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('round_mark_one_per_motion').on(t.neighbourhoodId, t.roundId, t.voter, t.motionId),
		uniqueIndex('round_mark_one_per_rank')
			.on(t.neighbourhoodId, t.roundId, t.voter, t.value)
			.where(sql`${t.kind} = 'ranks'`),
		foreignKey({
			name: 'round_mark_motion',
			columns: [t.neighbourhoodId, t.roundId, t.motionId],
			foreignColumns: [roundMotion.neighbourhoodId, roundMotion.roundId, roundMotion.motionId]
		}),
		foreignKey({
			name: 'round_mark_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		foreignKey({
			name: 'round_mark_attendance',
			columns: [t.neighbourhoodId, t.attendanceId],
			foreignColumns: [attendance.neighbourhoodId, attendance.id]
		}),
		check('round_mark_kind_known', sql`${t.kind} in ('ranks', 'points')`),
		check('round_mark_value_not_negative', sql`${t.value} >= 0`),
		check('round_mark_seat_or_person', sql`(${t.seatId} is null) <> (${t.attendanceId} is null)`)
	]
);

/** One cut on which the body settled; its reason is a row of `text`. Undone ones stay recorded. */
export const roundCut = pgTable(
	'round_cut',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		roundId: uuid('round_id').notNull(),
		motionId: uuid('motion_id').notNull(),
		/** From 1, in the order in which the cuts were made. */
		step: integer('step').notNull(),
		fromCents: cents('from_cents').notNull(),
		toCents: cents('to_cents').notNull(),
		madeAt: instant('made_at').notNull(),
		undoneAt: instant('undone_at')
	},
	(t) => [
		primaryKey({ name: 'round_cut_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('round_cut_one_per_step').on(t.neighbourhoodId, t.roundId, t.step),
		foreignKey({
			name: 'round_cut_motion',
			columns: [t.neighbourhoodId, t.roundId, t.motionId],
			foreignColumns: [roundMotion.neighbourhoodId, roundMotion.roundId, roundMotion.motionId]
		}),
		check('round_cut_is_a_cut', sql`${t.toCents} >= 0 and ${t.toCents} < ${t.fromCents}`)
	]
);
