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
import { cents, id, instant, lifetime, neighbourhoodId } from './columns';
import { body, ruleSetVersion, seat } from './council';
import { proposal } from './proposal';

export const meeting = pgTable(
	'meeting',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		startsAt: instant('starts_at').notNull(),
		place: text('place').notNull(),
		publicity: text('publicity').$type<'public' | 'nonPublic'>().notNull(),
		state: text('state').$type<'planned' | 'running' | 'closed' | 'cancelled'>().notNull(),
		/** In the room, by video, or both (P-68). */
		form: text('form').$type<'inPerson' | 'video' | 'hybrid'>().notNull().default('inPerson'),
		/** Shown to members, and to everybody where the meeting is public. */
		videoLink: text('video_link'),
		/** Counts the changes that calendars must notice. */
		revision: integer('revision').notNull().default(0),
		cancelledAt: instant('cancelled_at'),
		openedAt: instant('opened_at'),
		closedAt: instant('closed_at'),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'meeting_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'meeting_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		check('meeting_publicity_known', sql`${t.publicity} in ('public', 'nonPublic')`),
		check('meeting_state_known', sql`${t.state} in ('planned', 'running', 'closed', 'cancelled')`),
		check('meeting_form_known', sql`${t.form} in ('inPerson', 'video', 'hybrid')`),
		check('meeting_link_only_by_video', sql`${t.form} <> 'inPerson' or ${t.videoLink} is null`),
		check(
			'meeting_cancelled_has_instant',
			sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null)`
		),
		index('meeting_by_date').on(t.neighbourhoodId, t.startsAt)
	]
);

/** Who was there when a meeting began (P-22), by bench; a body without benches is one group, `all`. */
export const meetingStart = pgTable(
	'meeting_start',
	{
		neighbourhoodId: neighbourhoodId(),
		meetingId: uuid('meeting_id').notNull(),
		benchCode: text('bench_code').notNull(),
		presentCount: integer('present_count').notNull()
	},
	(t) => [
		primaryKey({
			name: 'meeting_start_pkey',
			columns: [t.neighbourhoodId, t.meetingId, t.benchCode]
		}),
		foreignKey({
			name: 'meeting_start_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		check('meeting_start_present_not_negative', sql`${t.presentCount} >= 0`)
	]
);

/** What a body votes on. One motion lives through all readings and stations of its proposal. */
export const motion = pgTable(
	'motion',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		proposalId: uuid('proposal_id').notNull(),
		kind: text('kind').$type<'funding'>().notNull(),
		requestedCents: cents('requested_cents').notNull(),
		state: text('state')
			.$type<'pending' | 'open' | 'inConflict' | 'awaitingConsent' | 'decided' | 'withdrawn'>()
			.notNull(),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'motion_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('motion_one_per_proposal').on(t.neighbourhoodId, t.bodyId, t.proposalId),
		foreignKey({
			name: 'motion_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		foreignKey({
			name: 'motion_proposal',
			columns: [t.neighbourhoodId, t.proposalId],
			foreignColumns: [proposal.neighbourhoodId, proposal.id]
		}),
		check('motion_kind_known', sql`${t.kind} in ('funding')`),
		check(
			'motion_state_known',
			sql`${t.state} in ('pending', 'open', 'inConflict', 'awaitingConsent', 'decided', 'withdrawn')`
		),
		index('motion_by_proposal').on(t.neighbourhoodId, t.proposalId)
	]
);

const knownModes = sql.raw(`('online', 'rollCall', 'showOfHands', 'secretOnline')`);

export const agendaItem = pgTable(
	'agenda_item',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		motionId: uuid('motion_id').notNull(),
		position: integer('position').notNull(),
		reading: integer('reading').notNull(),
		state: text('state').$type<'planned' | 'open' | 'closed'>().notNull(),
		/** How this item is counted; chosen when it opens, never mixed. */
		entryMode: text('entry_mode').$type<'online' | 'rollCall' | 'showOfHands' | 'secretOnline'>(),
		ruleSetVersionId: uuid('rule_set_version_id'),
		openedAt: instant('opened_at'),
		closedAt: instant('closed_at'),
		/** When the body had talked it over without voting: the first of two steps (P-68). */
		discussedAt: instant('discussed_at'),
		/** Whether the vote is secret (P-69), as it was when it opened; null where nobody can demand it. */
		secretDemanded: boolean('secret_demanded'),
		/** What was said when the vote ended (P-20, P-22, P-43); null where the rules did not ask. */
		allInvited: boolean('all_invited'),
		quorumDoubted: boolean('quorum_doubted'),
		minorityStatement: boolean('minority_statement'),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'agenda_item_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('agenda_item_one_per_position').on(t.neighbourhoodId, t.meetingId, t.position),
		// An item that its meeting never reached is withdrawn, and the same reading comes later.
		uniqueIndex('agenda_item_one_per_reading')
			.on(t.neighbourhoodId, t.motionId, t.reading)
			.where(sql`${t.withdrawnAt} is null`),
		foreignKey({
			name: 'agenda_item_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'agenda_item_motion',
			columns: [t.neighbourhoodId, t.motionId],
			foreignColumns: [motion.neighbourhoodId, motion.id]
		}),
		foreignKey({
			name: 'agenda_item_rules',
			columns: [t.neighbourhoodId, t.ruleSetVersionId],
			foreignColumns: [ruleSetVersion.neighbourhoodId, ruleSetVersion.id]
		}),
		check('agenda_item_state_known', sql`${t.state} in ('planned', 'open', 'closed')`),
		check('agenda_item_entry_mode_known', sql`${t.entryMode} in ${knownModes}`),
		check(
			'agenda_item_open_is_complete',
			sql`${t.state} = 'planned' or (${t.openedAt} is not null and ${t.entryMode} is not null and ${t.ruleSetVersionId} is not null)`
		),
		check(
			'agenda_item_closed_is_complete',
			sql`${t.state} <> 'closed' or ${t.closedAt} is not null`
		),
		check(
			'agenda_item_secret_since_opening',
			sql`${t.state} <> 'planned' or ${t.secretDemanded} is null`
		),
		check(
			'agenda_item_facts_since_closing',
			sql`${t.state} = 'closed' or (${t.allInvited} is null and ${t.quorumDoubted} is null and ${t.minorityStatement} is null)`
		)
	]
);

/** Who is in the room: a seat by its member or substitute, or a person of an open forum. */
export const attendance = pgTable(
	'attendance',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		seatId: uuid('seat_id'),
		accountId: uuid('account_id'),
		/** `P-01` …: names a person of an open forum in stored determinations. */
		pseudonym: text('pseudonym'),
		capacity: text('capacity').$type<'member' | 'substitute' | 'person'>().notNull(),
		present: boolean('present').notNull(),
		/** Absent, and said so: some rules count only those who did not (P-12). */
		excused: boolean('excused').notNull().default(false),
		recordedAt: instant('recorded_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'attendance_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('attendance_one_per_seat').on(t.neighbourhoodId, t.meetingId, t.seatId),
		unique('attendance_one_per_person').on(t.neighbourhoodId, t.meetingId, t.accountId),
		unique('attendance_one_per_pseudonym').on(t.neighbourhoodId, t.meetingId, t.pseudonym),
		foreignKey({
			name: 'attendance_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'attendance_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		foreignKey({
			name: 'attendance_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		}),
		check('attendance_capacity_known', sql`${t.capacity} in ('member', 'substitute', 'person')`),
		check('attendance_excused_is_absent', sql`not (${t.present} and ${t.excused})`),
		check(
			'attendance_seat_or_person',
			sql`(${t.seatId} is not null) <> (${t.pseudonym} is not null)`
		)
	]
);
