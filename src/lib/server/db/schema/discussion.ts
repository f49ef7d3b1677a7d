import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { account } from './account';
import { cents, id, instant, lifetime, neighbourhoodId } from './columns';
import { seat } from './council';
import { agendaItem, motion } from './meeting';

const kindKnown = sql.raw(
	`"contribution"."kind" in ('question', 'answer', 'for', 'against', 'concern', 'amendment', 'note')`
);
const withdrawnBySomebody = sql.raw(
	`("contribution"."withdrawn_as" is null) = ("contribution"."withdrawn_at" is null)`
);
const adoptedStays = sql.raw(
	`"contribution"."withdrawn_at" is null or "contribution"."amendment_state" is null or "contribution"."amendment_state" <> 'adopted'`
);

/** A word in the deliberation; what it says is a row of `text`. */
export const contribution = pgTable(
	'contribution',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		motionId: uuid('motion_id').notNull(),
		kind: text('kind')
			.$type<'question' | 'answer' | 'for' | 'against' | 'concern' | 'amendment' | 'note'>()
			.notNull(),
		inReplyTo: uuid('in_reply_to'),
		authorAccountId: uuid('author_account_id').notNull(),
		seatId: uuid('seat_id'),
		/** In what capacity the words were said, for the public page. */
		authorRole: text('author_role')
			.$type<'applicant' | 'member' | 'manager' | 'resident'>()
			.notNull(),
		/** As the rules were when it was said: a later rule never publishes what was said in private. */
		publicity: text('publicity').$type<'public' | 'nonPublic'>().notNull(),
		amendmentCents: cents('amendment_cents'),
		amendmentState: text('amendment_state').$type<'proposed' | 'adopted' | 'dropped'>(),
		/** Taken back by its author, or removed by the manager, who says why in a row of `text`. */
		withdrawnAs: text('withdrawn_as').$type<'author' | 'manager'>(),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'contribution_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'contribution_motion',
			columns: [t.neighbourhoodId, t.motionId],
			foreignColumns: [motion.neighbourhoodId, motion.id]
		}),
		foreignKey({
			name: 'contribution_in_reply_to',
			columns: [t.neighbourhoodId, t.inReplyTo],
			foreignColumns: [t.neighbourhoodId, t.id]
		}),
		foreignKey({
			name: 'contribution_author',
			columns: [t.authorAccountId],
			foreignColumns: [account.id]
		}),
		foreignKey({
			name: 'contribution_seat',
			columns: [t.neighbourhoodId, t.seatId],
			foreignColumns: [seat.neighbourhoodId, seat.id]
		}),
		check('contribution_kind_known', kindKnown),
		check('contribution_publicity_known', sql`${t.publicity} in ('public', 'nonPublic')`),
		check('contribution_withdrawn_as_known', sql`${t.withdrawnAs} in ('author', 'manager')`),
		check('contribution_withdrawn_by_somebody', withdrawnBySomebody),
		check('contribution_adopted_stays', adoptedStays),
		check(
			'contribution_amendment_complete',
			sql`(${t.kind} = 'amendment') = (${t.amendmentState} is not null)`
		),
		check(
			'contribution_amendment_positive',
			sql`${t.amendmentCents} is null or ${t.amendmentCents} > 0`
		),
		index('contribution_by_motion').on(t.neighbourhoodId, t.motionId, t.createdAt)
	]
);

/**
 * A stretch of time in which a body talked an item over. The rules may want a number of minutes before a vote
 * (P-73), and whoever was too quick takes the discussion up again: its stretches add up.
 */
export const discussion = pgTable(
	'discussion',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		agendaItemId: uuid('agenda_item_id').notNull(),
		/** As the rules were when it began: what was said behind closed doors stays there. */
		publicity: text('publicity').$type<'public' | 'nonPublic'>().notNull(),
		startedAt: instant('started_at').notNull(),
		endedAt: instant('ended_at')
	},
	(t) => [
		primaryKey({ name: 'discussion_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'discussion_agenda_item',
			columns: [t.neighbourhoodId, t.agendaItemId],
			foreignColumns: [agendaItem.neighbourhoodId, agendaItem.id]
		}),
		// Two who chair from two devices begin one discussion.
		uniqueIndex('discussion_one_at_a_time')
			.on(t.neighbourhoodId, t.agendaItemId)
			.where(sql`${t.endedAt} is null`),
		check('discussion_publicity_known', sql`${t.publicity} in ('public', 'nonPublic')`),
		check(
			'discussion_ends_after_start',
			sql`${t.endedAt} is null or ${t.endedAt} >= ${t.startedAt}`
		)
	]
);
