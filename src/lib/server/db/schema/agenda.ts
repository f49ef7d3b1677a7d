import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	integer,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import type { TopicKind, TopicPlace } from '$lib/domain/meeting/agenda';
import { id, instant, lifetime, neighbourhoodId } from './columns';
import { meeting } from './meeting';

/**
 * A point of an agenda that is no motion: residents' questions, minutes of last time, other business. Nothing is
 * voted on. Its own words, and what the minutes say about it, are rows of `text`.
 */
export const agendaTopic = pgTable(
	'agenda_topic',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		kind: text('kind').$type<TopicKind>().notNull(),
		/** Before or after the motions, which stand together. */
		place: text('place').$type<TopicPlace>().notNull(),
		position: integer('position').notNull(),
		state: text('state').$type<'planned' | 'open' | 'closed'>().notNull(),
		openedAt: instant('opened_at'),
		closedAt: instant('closed_at'),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'agenda_topic_pkey', columns: [t.neighbourhoodId, t.id] }),
		uniqueIndex('agenda_topic_one_per_position')
			.on(t.neighbourhoodId, t.meetingId, t.place, t.position)
			.where(sql`${t.withdrawnAt} is null`),
		foreignKey({
			name: 'agenda_topic_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		check(
			'agenda_topic_kind_known',
			sql`${t.kind} in ('residentsQuestions', 'decisionsOfLastTime', 'minutesOfLastTime', 'report', 'dates', 'otherBusiness', 'own')`
		),
		check('agenda_topic_place_known', sql`${t.place} in ('before', 'after')`),
		check('agenda_topic_state_known', sql`${t.state} in ('planned', 'open', 'closed')`),
		check(
			'agenda_topic_instants_fit_state',
			sql`(${t.state} = 'planned') = (${t.openedAt} is null) and (${t.state} = 'closed') = (${t.closedAt} is not null)`
		)
	]
);
