import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { account } from './account';
import { id, instant, neighbourhoodId } from './columns';
import { seat, seatHolder } from './council';
import { meetingGuest } from './guest';
import { agendaItem, attendance, meeting } from './meeting';

/** Whom the manager named for one meeting; no row: whoever leads the body. */
export const meetingChair = pgTable(
	'meeting_chair',
	{
		neighbourhoodId: neighbourhoodId(),
		meetingId: uuid('meeting_id').notNull(),
		/** Null: the manager alone. */
		seatHolderId: uuid('seat_holder_id'),
		namedAt: instant('named_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'meeting_chair_pkey', columns: [t.neighbourhoodId, t.meetingId] }),
		foreignKey({
			name: 'meeting_chair_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'meeting_chair_seat_holder',
			columns: [t.neighbourhoodId, t.seatHolderId],
			foreignColumns: [seatHolder.neighbourhoodId, seatHolder.id]
		}),
		index('meeting_chair_by_holder').on(t.neighbourhoodId, t.seatHolderId)
	]
);

/**
 * Somebody who came to stand in for others of their bench (P-09): from the pool or the list of successors, or whom
 * an organisation sent. `seatId`: the seat that they act for now, or none.
 */
export const standIn = pgTable(
	'stand_in',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		benchCode: text('bench_code').notNull(),
		/** Names them in a draw, as `S-residents-1`; never a person. */
		code: text('code').notNull(),
		seatHolderId: uuid('seat_holder_id'),
		/** Whom an organisation sent; the others are known by their holding. */
		personName: text('person_name'),
		isPresent: boolean('is_present').notNull(),
		seatId: uuid('seat_id'),
		recordedAt: instant('recorded_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'stand_in_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('stand_in_one_per_code').on(t.neighbourhoodId, t.meetingId, t.code),
		unique('stand_in_one_per_holder').on(t.neighbourhoodId, t.meetingId, t.seatHolderId),
		unique('stand_in_one_per_seat').on(t.neighbourhoodId, t.meetingId, t.seatId),
		foreignKey({
			name: 'stand_in_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'stand_in_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		foreignKey({
			name: 'stand_in_seat_holder',
			columns: [t.neighbourhoodId, t.seatHolderId],
			foreignColumns: [seatHolder.neighbourhoodId, seatHolder.id]
		}),
		check('stand_in_known_or_sent', sql`(${t.seatHolderId} is null) <> (${t.personName} is null)`),
		check('stand_in_seated_is_present', sql`${t.seatId} is null or ${t.isPresent}`)
	]
);

/** The draw of a meeting: seed, entries and order of each bench, so that anybody can repeat it. Append-only. */
export const lot = pgTable(
	'lot',
	{
		neighbourhoodId: neighbourhoodId(),
		meetingId: uuid('meeting_id').notNull(),
		seed: text('seed').notNull(),
		benches: jsonb('benches')
			.$type<readonly { bench: string; entries: readonly string[]; order: readonly string[] }[]>()
			.notNull(),
		drawnAt: instant('drawn_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'lot_pkey', columns: [t.neighbourhoodId, t.meetingId] }),
		foreignKey({
			name: 'lot_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		})
	]
);

/** Who came and went, and when: a row for each change of an attendance. Append-only. */
export const attendanceChange = pgTable(
	'attendance_change',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		attendanceId: uuid('attendance_id').notNull(),
		/** Counts the changes of one attendance from 1: two at once cannot both be the next. */
		position: integer('position').notNull(),
		capacity: text('capacity').$type<'member' | 'substitute' | 'person'>().notNull(),
		state: text('state').$type<'present' | 'absent' | 'excused'>().notNull(),
		/** The term of whoever came or went; null where nobody's term made them come, and in rows from before. */
		seatHolderId: uuid('seat_holder_id'),
		standInId: uuid('stand_in_id'),
		happenedAt: instant('happened_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'attendance_change_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('attendance_change_one_per_position').on(t.neighbourhoodId, t.attendanceId, t.position),
		foreignKey({
			name: 'attendance_change_attendance',
			columns: [t.neighbourhoodId, t.attendanceId],
			foreignColumns: [attendance.neighbourhoodId, attendance.id]
		}),
		foreignKey({
			name: 'attendance_change_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'attendance_change_seat_holder',
			columns: [t.neighbourhoodId, t.seatHolderId],
			foreignColumns: [seatHolder.neighbourhoodId, seatHolder.id]
		}),
		foreignKey({
			name: 'attendance_change_stand_in',
			columns: [t.neighbourhoodId, t.standInId],
			foreignColumns: [standIn.neighbourhoodId, standIn.id]
		}),
		check(
			'attendance_change_capacity_known',
			sql`${t.capacity} in ('member', 'substitute', 'person')`
		),
		check('attendance_change_state_known', sql`${t.state} in ('present', 'absent', 'excused')`),
		index('attendance_change_by_meeting').on(t.neighbourhoodId, t.meetingId, t.happenedAt)
	]
);

/** A raised hand: waits, has the floor, has spoken, or was taken down. */
export const speaker = pgTable(
	'speaker',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		/** The point that was open when the hand went up; null between two points. */
		agendaItemId: uuid('agenda_item_id'),
		accountId: uuid('account_id'),
		/** Who comes without a vote and has the floor (P-16). */
		guestId: uuid('guest_id'),
		/** What is called: a seat's code, a pseudonym, or the id of a guest. */
		voter: text('voter').notNull(),
		capacity: text('capacity').$type<'member' | 'substitute' | 'person' | 'guest'>().notNull(),
		position: integer('position').notNull(),
		state: text('state').$type<'waiting' | 'speaking' | 'done' | 'withdrawn'>().notNull(),
		raisedAt: instant('raised_at').notNull(),
		calledAt: instant('called_at'),
		endedAt: instant('ended_at')
	},
	(t) => [
		primaryKey({ name: 'speaker_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('speaker_one_per_position').on(t.neighbourhoodId, t.meetingId, t.position),
		uniqueIndex('speaker_one_hand_each')
			.on(t.neighbourhoodId, t.meetingId, t.voter)
			.where(sql`${t.state} = 'waiting'`),
		uniqueIndex('speaker_one_has_the_floor')
			.on(t.neighbourhoodId, t.meetingId)
			.where(sql`${t.state} = 'speaking'`),
		foreignKey({
			name: 'speaker_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'speaker_agenda_item',
			columns: [t.neighbourhoodId, t.agendaItemId],
			foreignColumns: [agendaItem.neighbourhoodId, agendaItem.id]
		}),
		foreignKey({ name: 'speaker_account', columns: [t.accountId], foreignColumns: [account.id] }),
		foreignKey({
			name: 'speaker_guest',
			columns: [t.neighbourhoodId, t.guestId],
			foreignColumns: [meetingGuest.neighbourhoodId, meetingGuest.id]
		}),
		check('speaker_guest_is_guest', sql`(${t.capacity} = 'guest') = (${t.guestId} is not null)`),
		check('speaker_state_known', sql`${t.state} in ('waiting', 'speaking', 'done', 'withdrawn')`),
		check(
			'speaker_capacity_known',
			sql`${t.capacity} in ('member', 'substitute', 'person', 'guest')`
		),
		check('speaker_called_to_speak', sql`${t.state} <> 'speaking' or ${t.calledAt} is not null`)
	]
);
