import { sql } from 'drizzle-orm';
import {
	boolean,
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
import { account } from './account';
import { id, instant, neighbourhoodId } from './columns';
import { seat } from './council';
import { determination } from './decision';
import { agendaItem, attendance, motion } from './meeting';

export const recusal = pgTable(
	'recusal',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		agendaItemId: uuid('agenda_item_id').notNull(),
		seatId: uuid('seat_id'),
		/** An interest binds a person: the substitute of an interested member may vote. */
		capacity: text('capacity').$type<'member' | 'substitute'>(),
		attendanceId: uuid('attendance_id'),
		ground: text('ground')
			.$type<'applicant' | 'relative' | 'employee' | 'contractor' | 'other'>()
			.notNull(),
		/** `portal`: the applicant's own seat, which nobody has to declare. */
		declaredBy: text('declared_by').$type<'self' | 'body' | 'portal'>().notNull(),
		/** Everything but `dismissed` keeps the person from voting. */
		state: text('state').$type<'declared' | 'inDoubt' | 'upheld' | 'dismissed'>().notNull(),
		declaredAt: instant('declared_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'recusal_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('recusal_one_per_seat').on(t.neighbourhoodId, t.agendaItemId, t.seatId, t.capacity),
		unique('recusal_one_per_person').on(t.neighbourhoodId, t.agendaItemId, t.attendanceId),
		foreignKey({
			name: 'recusal_agenda_item',
			columns: [t.neighbourhoodId, t.agendaItemId],
			foreignColumns: [agendaItem.neighbourhoodId, agendaItem.id]
		}),
		foreignKey({
			name: 'recusal_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		foreignKey({
			name: 'recusal_attendance',
			columns: [t.neighbourhoodId, t.attendanceId],
			foreignColumns: [attendance.neighbourhoodId, attendance.id]
		}),
		check(
			'recusal_ground_known',
			sql`${t.ground} in ('applicant', 'relative', 'employee', 'contractor', 'other')`
		),
		check('recusal_declared_by_known', sql`${t.declaredBy} in ('self', 'body', 'portal')`),
		check('recusal_state_known', sql`${t.state} in ('declared', 'inDoubt', 'upheld', 'dismissed')`),
		check('recusal_capacity_known', sql`${t.capacity} in ('member', 'substitute')`),
		check('recusal_capacity_of_seat', sql`(${t.seatId} is null) = (${t.capacity} is null)`),
		check(
			'recusal_seat_or_person',
			sql`(${t.seatId} is not null) <> (${t.attendanceId} is not null)`
		)
	]
);

/** Who was entitled, present and recused when the vote opened and when it closed. */
export const electorateEntry = pgTable(
	'electorate_entry',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		agendaItemId: uuid('agenda_item_id').notNull(),
		phase: text('phase').$type<'opening' | 'closing'>().notNull(),
		/** A seat's code or a person's pseudonym: what stored determinations name. */
		voter: text('voter').notNull(),
		seatId: uuid('seat_id'),
		attendanceId: uuid('attendance_id'),
		benchCode: text('bench_code'),
		capacity: text('capacity').$type<'member' | 'substitute' | 'person'>().notNull(),
		present: boolean('present').notNull(),
		recused: boolean('recused').notNull()
	},
	(t) => [
		primaryKey({ name: 'electorate_entry_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('electorate_entry_one_per_voter').on(
			t.neighbourhoodId,
			t.agendaItemId,
			t.phase,
			t.voter
		),
		foreignKey({
			name: 'electorate_entry_agenda_item',
			columns: [t.neighbourhoodId, t.agendaItemId],
			foreignColumns: [agendaItem.neighbourhoodId, agendaItem.id]
		}),
		foreignKey({
			name: 'electorate_entry_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		foreignKey({
			name: 'electorate_entry_attendance',
			columns: [t.neighbourhoodId, t.attendanceId],
			foreignColumns: [attendance.neighbourhoodId, attendance.id]
		}),
		check('electorate_entry_phase_known', sql`${t.phase} in ('opening', 'closing')`),
		check(
			'electorate_entry_capacity_known',
			sql`${t.capacity} in ('member', 'substitute', 'person')`
		)
	]
);

/** One vote. The words of a veto or concern are a row of `text`. */
export const ballot = pgTable(
	'ballot',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		agendaItemId: uuid('agenda_item_id').notNull(),
		electorateEntryId: uuid('electorate_entry_id').notNull(),
		choice: text('choice')
			.$type<'yes' | 'no' | 'abstain' | 'concern' | 'standAside' | 'veto'>()
			.notNull(),
		/** Marked by the moderator: an objection against a protected group (WC-05). */
		touchesProtectedGround: boolean('touches_protected_ground').notNull().default(false),
		/** Given with a yes where the method counts points. */
		points: integer('points'),
		castAt: instant('cast_at').notNull(),
		/** Who acted for the seat when the vote was cast. */
		castAs: text('cast_as').$type<'member' | 'substitute' | 'person'>(),
		/** Who entered an answer of a roll call; null where voters cast their own. */
		enteredByAccountId: uuid('entered_by_account_id')
	},
	(t) => [
		primaryKey({ name: 'ballot_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('ballot_one_per_entry').on(t.neighbourhoodId, t.electorateEntryId),
		foreignKey({
			name: 'ballot_agenda_item',
			columns: [t.neighbourhoodId, t.agendaItemId],
			foreignColumns: [agendaItem.neighbourhoodId, agendaItem.id]
		}),
		foreignKey({
			name: 'ballot_electorate_entry',
			columns: [t.neighbourhoodId, t.electorateEntryId],
			foreignColumns: [electorateEntry.neighbourhoodId, electorateEntry.id]
		}),
		foreignKey({
			name: 'ballot_entered_by',
			columns: [t.enteredByAccountId],
			foreignColumns: [account.id]
		}),
		check('ballot_cast_as_known', sql`${t.castAs} in ('member', 'substitute', 'person')`),
		check(
			'ballot_choice_known',
			sql`${t.choice} in ('yes', 'no', 'abstain', 'concern', 'standAside', 'veto')`
		),
		check(
			'ballot_points_with_yes',
			sql`${t.points} is null or (${t.points} >= 0 and ${t.choice} = 'yes')`
		),
		index('ballot_by_item').on(t.neighbourhoodId, t.agendaItemId)
	]
);

/** A show of hands, entered by bench. `benchCode` is `all` where the body has no benches. */
export const tally = pgTable(
	'tally',
	{
		neighbourhoodId: neighbourhoodId(),
		agendaItemId: uuid('agenda_item_id').notNull(),
		benchCode: text('bench_code').notNull(),
		presentCount: integer('present_count').notNull(),
		recusedCount: integer('recused_count').notNull(),
		yesCount: integer('yes_count').notNull(),
		noCount: integer('no_count').notNull(),
		abstainCount: integer('abstain_count').notNull(),
		concernCount: integer('concern_count').notNull(),
		standAsideCount: integer('stand_aside_count').notNull(),
		vetoCount: integer('veto_count').notNull(),
		/** Of the vetoes, those marked as touching a protected ground. */
		protectedVetoCount: integer('protected_veto_count').notNull().default(0),
		filledCount: integer('filled_count').notNull().default(0),
		/** Sum of the points given. */
		pointsCount: integer('points_count').notNull().default(0),
		recordedAt: instant('recorded_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'tally_pkey', columns: [t.neighbourhoodId, t.agendaItemId, t.benchCode] }),
		foreignKey({
			name: 'tally_agenda_item',
			columns: [t.neighbourhoodId, t.agendaItemId],
			foreignColumns: [agendaItem.neighbourhoodId, agendaItem.id]
		}),
		check(
			'tally_counts_not_negative',
			sql`least(${t.presentCount}, ${t.recusedCount}, ${t.yesCount}, ${t.noCount}, ${t.abstainCount}, ${t.concernCount}, ${t.standAsideCount}, ${t.vetoCount}) >= 0`
		),
		check('tally_points_not_negative', sql`${t.pointsCount} >= 0`),
		check('tally_protected_are_vetoes', sql`${t.protectedVetoCount} between 0 and ${t.vetoCount}`),
		check(
			'tally_not_more_than_present',
			sql`${t.yesCount} + ${t.noCount} + ${t.abstainCount} + ${t.concernCount} + ${t.standAsideCount} + ${t.vetoCount} + ${t.recusedCount} <= ${t.presentCount}`
		)
	]
);

/** What the next station did after the vote; its reasons are a row of `text`. Append-only. */
export const proceeding = pgTable(
	'proceeding',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		motionId: uuid('motion_id').notNull(),
		position: integer('position').notNull(),
		kind: text('kind').notNull(),
		outcome: text('outcome').notNull(),
		officeName: text('office_name'),
		/** Numbers of the station, as decide() takes them: counts of a hand-over vote, an amount. */
		facts: jsonb('facts').$type<Record<string, number | string | boolean>>().notNull(),
		happenedOn: date('happened_on').notNull(),
		/** The determination that asked for this answer; null where an office decided without being asked. */
		answersId: uuid('answers_id'),
		recordedAt: instant('recorded_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'proceeding_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('proceeding_one_per_position').on(t.neighbourhoodId, t.motionId, t.position),
		unique('proceeding_one_answer').on(t.neighbourhoodId, t.answersId),
		foreignKey({
			name: 'proceeding_motion',
			columns: [t.neighbourhoodId, t.motionId],
			foreignColumns: [motion.neighbourhoodId, motion.id]
		}),
		foreignKey({
			name: 'proceeding_answers',
			columns: [t.neighbourhoodId, t.answersId],
			foreignColumns: [determination.neighbourhoodId, determination.id]
		})
	]
);
