import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { account } from './account';
import { id, instant, lifetime, neighbourhoodId } from './columns';
import { body, ruleSetVersion, seat, seatHolder } from './council';
import { meeting } from './meeting';

/** A letter to all who are invited: the invitation itself, an addendum, that it was moved or called off. */
export const meetingInvitation = pgTable(
	'meeting_invitation',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		number: integer('number').notNull(),
		kind: text('kind').$type<'invitation' | 'addendum' | 'moved' | 'cancelled'>().notNull(),
		sentAt: instant('sent_at').notNull(),
		sentByAccountId: uuid('sent_by_account_id').notNull(),
		/** Under which rules the notice was reckoned; null where the body had none. */
		ruleSetVersionId: uuid('rule_set_version_id'),
		isUrgent: boolean('is_urgent').notNull(),
		/** Days that the rules ask for, and the last day on which that was kept; null: not regulated. */
		noticeDays: integer('notice_days'),
		dueOn: date('due_on'),
		/** Sent after that day, although it was told before. Why is a row of `text`. */
		isLate: boolean('is_late').notNull()
	},
	(t) => [
		primaryKey({ name: 'meeting_invitation_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('meeting_invitation_one_per_number').on(t.neighbourhoodId, t.meetingId, t.number),
		foreignKey({
			name: 'meeting_invitation_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'meeting_invitation_sent_by',
			columns: [t.sentByAccountId],
			foreignColumns: [account.id]
		}),
		foreignKey({
			name: 'meeting_invitation_rules',
			columns: [t.neighbourhoodId, t.ruleSetVersionId],
			foreignColumns: [ruleSetVersion.neighbourhoodId, ruleSetVersion.id]
		}),
		check(
			'meeting_invitation_kind_known',
			sql`${t.kind} in ('invitation', 'addendum', 'moved', 'cancelled')`
		),
		check('meeting_invitation_late_has_day', sql`not ${t.isLate} or ${t.dueOn} is not null`)
	]
);

/** Who was invited, and how: whoever holds a seat, or somebody who came to the forum before. */
export const meetingInvitee = pgTable(
	'meeting_invitee',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		invitationId: uuid('invitation_id').notNull(),
		seatHolderId: uuid('seat_holder_id'),
		accountId: uuid('account_id'),
		way: text('way').$type<'mail' | 'letter'>().notNull()
	},
	(t) => [
		primaryKey({ name: 'meeting_invitee_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('meeting_invitee_one_per_holder').on(t.neighbourhoodId, t.invitationId, t.seatHolderId),
		unique('meeting_invitee_one_per_account').on(t.neighbourhoodId, t.invitationId, t.accountId),
		foreignKey({
			name: 'meeting_invitee_invitation',
			columns: [t.neighbourhoodId, t.invitationId],
			foreignColumns: [meetingInvitation.neighbourhoodId, meetingInvitation.id]
		}),
		foreignKey({
			name: 'meeting_invitee_holder',
			columns: [t.neighbourhoodId, t.seatHolderId],
			foreignColumns: [seatHolder.neighbourhoodId, seatHolder.id]
		}),
		foreignKey({
			name: 'meeting_invitee_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		}),
		check('meeting_invitee_way_known', sql`${t.way} in ('mail', 'letter')`),
		check(
			'meeting_invitee_holder_or_account',
			sql`(${t.seatHolderId} is null) <> (${t.accountId} is null)`
		)
	]
);

/** A meeting that members ask for (P-61). Once enough have signed, it has a last day. */
export const meetingDemand = pgTable(
	'meeting_demand',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		bodyId: uuid('body_id').notNull(),
		/** The rules under which it was begun say how many must sign, and how soon the body meets. */
		ruleSetVersionId: uuid('rule_set_version_id').notNull(),
		memberCount: integer('member_count').notNull(),
		neededCount: integer('needed_count').notNull(),
		withinDays: integer('within_days').notNull(),
		reachedAt: instant('reached_at'),
		meetByOn: date('meet_by_on'),
		/** The meeting that answers it. */
		meetingId: uuid('meeting_id'),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'meeting_demand_pkey', columns: [t.neighbourhoodId, t.id] }),
		uniqueIndex('meeting_demand_one_open')
			.on(t.neighbourhoodId, t.bodyId)
			.where(sql`${t.meetingId} is null and ${t.withdrawnAt} is null`),
		foreignKey({
			name: 'meeting_demand_body',
			columns: [t.neighbourhoodId, t.bodyId],
			foreignColumns: [body.neighbourhoodId, body.id]
		}),
		foreignKey({
			name: 'meeting_demand_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		foreignKey({
			name: 'meeting_demand_rules',
			columns: [t.neighbourhoodId, t.ruleSetVersionId],
			foreignColumns: [ruleSetVersion.neighbourhoodId, ruleSetVersion.id]
		}),
		check('meeting_demand_counts_positive', sql`${t.neededCount} > 0 and ${t.memberCount} > 0`),
		check('meeting_demand_reached_has_day', sql`(${t.reachedAt} is null) = (${t.meetByOn} is null)`)
	]
);

/** One seat's signature under a demand; a seat signs once, whoever holds it. */
export const demandSignature = pgTable(
	'demand_signature',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		demandId: uuid('demand_id').notNull(),
		seatId: uuid('seat_id').notNull(),
		accountId: uuid('account_id').notNull(),
		signedAt: instant('signed_at').notNull()
	},
	(t) => [
		primaryKey({ name: 'demand_signature_pkey', columns: [t.neighbourhoodId, t.id] }),
		unique('demand_signature_one_per_seat').on(t.neighbourhoodId, t.demandId, t.seatId),
		foreignKey({
			name: 'demand_signature_demand',
			columns: [t.neighbourhoodId, t.demandId],
			foreignColumns: [meetingDemand.neighbourhoodId, meetingDemand.id]
		}),
		foreignKey({
			name: 'demand_signature_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		foreignKey({
			name: 'demand_signature_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		})
	]
);

/** The private address of a person's own calendar; only the hash of its token is kept. */
export const calendarFeed = pgTable(
	'calendar_feed',
	{
		id: id(),
		accountId: uuid('account_id').notNull(),
		tokenHash: text('token_hash').notNull(),
		createdAt: instant('created_at').notNull(),
		endedAt: instant('ended_at')
	},
	(t) => [
		primaryKey({ name: 'calendar_feed_pkey', columns: [t.id] }),
		unique('calendar_feed_token').on(t.tokenHash),
		uniqueIndex('calendar_feed_one_per_account')
			.on(t.accountId)
			.where(sql`${t.endedAt} is null`),
		foreignKey({
			name: 'calendar_feed_account',
			columns: [t.accountId],
			foreignColumns: [account.id]
		})
	]
);
