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
import { account } from './account';
import { id, instant, lifetime, neighbourhoodId } from './columns';
import { seat, seatHolder } from './council';
import { meeting } from './meeting';

/** The minutes of a meeting: where they stand. What they say is made from the data, or a revision. */
export const minutes = pgTable(
	'minutes',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		state: text('state').$type<'draft' | 'prepared' | 'approved'>().notNull(),
		publication: text('publication').$type<'none' | 'published' | 'withdrawn'>().notNull(),
		/** Who led the meeting; null: nobody of the body, or nobody said so yet. */
		chairHolderId: uuid('chair_holder_id'),
		minuteTakerId: uuid('minute_taker_id'),
		/** Last day on which those who were present can ask for a correction. */
		correctableUntil: date('correctable_until'),
		/** The meeting that approved them, how, and the votes where there was a vote. */
		approvedInMeetingId: uuid('approved_in_meeting_id'),
		approvedBy: text('approved_by').$type<'vote' | 'statement'>(),
		approvedAt: instant('approved_at'),
		yesCount: integer('yes_count'),
		noCount: integer('no_count'),
		abstainCount: integer('abstain_count'),
		publishedAt: instant('published_at'),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'minutes_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('minutes_one_per_meeting').on(t.neighbourhoodId, t.meetingId),
		foreignKey({
			name: 'minutes_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'minutes_chair',
			columns: [t.neighbourhoodId, t.chairHolderId],
			foreignColumns: [seatHolder.neighbourhoodId, seatHolder.id]
		}),
		foreignKey({
			name: 'minutes_minute_taker',
			columns: [t.minuteTakerId],
			foreignColumns: [account.id]
		}),
		foreignKey({
			name: 'minutes_approving_meeting',
			columns: [t.neighbourhoodId, t.approvedInMeetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		check('minutes_state_known', sql`${t.state} in ('draft', 'prepared', 'approved')`),
		check(
			'minutes_publication_known',
			sql`${t.publication} in ('none', 'published', 'withdrawn') and (${t.publication} = 'none') = (${t.publishedAt} is null) and (${t.state} <> 'draft' or ${t.publication} = 'none')`
		),
		check(
			'minutes_approval_complete',
			sql`coalesce(${t.approvedBy}, 'vote') in ('vote', 'statement') and (${t.state} = 'approved') = (${t.approvedAt} is not null and ${t.approvedBy} is not null and ${t.approvedInMeetingId} is not null)`
		),
		check('minutes_approved_later', sql`${t.approvedInMeetingId} <> ${t.meetingId}`),
		check(
			'minutes_vote_carried',
			sql`(coalesce(${t.approvedBy}, '') = 'vote') = (${t.yesCount} is not null and ${t.noCount} is not null and ${t.abstainCount} is not null) and (${t.yesCount} is null or (${t.noCount} >= 0 and ${t.abstainCount} >= 0 and ${t.yesCount} > ${t.noCount}))`
		)
	]
);

/** The minutes as they were frozen; a correction makes a further revision. Append-only. */
export const minutesRevision = pgTable(
	'minutes_revision',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		minutesId: uuid('minutes_id').notNull(),
		number: integer('number').notNull(),
		/** Seats, counts and reasons; people by the ids of their terms, never by name. */
		document: jsonb('document').notNull(),
		/** SHA-256 of the document in canonical JSON, in hex. */
		hash: text('hash').notNull(),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'minutes_revision_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('minutes_revision_one_per_number').on(t.neighbourhoodId, t.minutesId, t.number),
		foreignKey({
			name: 'minutes_revision_minutes',
			columns: [t.neighbourhoodId, t.minutesId],
			foreignColumns: [minutes.neighbourhoodId, minutes.id]
		}),
		check('minutes_revision_hash_shape', sql`${t.hash} ~ '^[0-9a-f]{64}$'`)
	]
);

/** What the minute taker adds in own words; the words are a row of `text`. */
export const minutesRemark = pgTable(
	'minutes_remark',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		minutesId: uuid('minutes_id').notNull(),
		/** `head`, or the id of the point on the agenda. */
		point: text('point').notNull(),
		kind: text('kind').$type<'summary' | 'statement' | 'dissent'>().notNull(),
		publicity: text('publicity').$type<'public' | 'nonPublic'>().notNull(),
		/** Whose statement or dissent it is; null for the minute taker's own words, and in a forum. */
		seatId: uuid('seat_id'),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'minutes_remark_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'minutes_remark_minutes',
			columns: [t.neighbourhoodId, t.minutesId],
			foreignColumns: [minutes.neighbourhoodId, minutes.id]
		}),
		foreignKey({
			name: 'minutes_remark_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		check('minutes_remark_kind_known', sql`${t.kind} in ('summary', 'statement', 'dissent')`),
		check('minutes_remark_publicity_known', sql`${t.publicity} in ('public', 'nonPublic')`),
		check('minutes_remark_seat_speaks', sql`${t.seatId} is null or ${t.kind} <> 'summary'`),
		index('minutes_remark_by_minutes').on(t.neighbourhoodId, t.minutesId, t.createdAt)
	]
);

/** What somebody who was present wants put right; wording and answer are rows of `text`. */
export const minutesCorrection = pgTable(
	'minutes_correction',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		minutesId: uuid('minutes_id').notNull(),
		point: text('point').notNull(),
		authorAccountId: uuid('author_account_id').notNull(),
		state: text('state').$type<'proposed' | 'accepted' | 'refused'>().notNull(),
		/** The revision it was proposed for, and the one that took it up. */
		proposedForNumber: integer('proposed_for_number').notNull(),
		adoptedInNumber: integer('adopted_in_number'),
		proposedAt: instant('proposed_at').notNull(),
		answeredAt: instant('answered_at')
	},
	(t) => [
		primaryKey({ name: 'minutes_correction_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'minutes_correction_minutes',
			columns: [t.neighbourhoodId, t.minutesId],
			foreignColumns: [minutes.neighbourhoodId, minutes.id]
		}),
		foreignKey({
			name: 'minutes_correction_author',
			columns: [t.authorAccountId],
			foreignColumns: [account.id]
		}),
		check('minutes_correction_state_known', sql`${t.state} in ('proposed', 'accepted', 'refused')`),
		check(
			'minutes_correction_answer_complete',
			sql`(${t.state} = 'proposed') = (${t.answeredAt} is null) and (${t.state} = 'accepted') = (${t.adoptedInNumber} is not null)`
		),
		index('minutes_correction_by_minutes').on(t.neighbourhoodId, t.minutesId, t.proposedAt)
	]
);
