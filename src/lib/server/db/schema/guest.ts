import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	foreignKey,
	index,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { id, instant, lifetime, neighbourhoodId } from './columns';
import { meeting } from './meeting';

/** Somebody who is invited to one meeting and has no vote there: a guest, or an expert on a matter. */
export const meetingGuest = pgTable(
	'meeting_guest',
	{
		neighbourhoodId: neighbourhoodId(),
		id: id(),
		meetingId: uuid('meeting_id').notNull(),
		kind: text('kind').$type<'guest' | 'expert'>().notNull(),
		personName: text('person_name').notNull(),
		/** On whose behalf, or on what; null: nothing was said. */
		onBehalfOf: text('on_behalf_of'),
		email: text('email'),
		locale: text('locale').notNull(),
		publicName: text('public_name').$type<'named' | 'unnamed'>().notNull(),
		/** Whether this person may take the floor (P-16). */
		maySpeak: boolean('may_speak').notNull(),
		/** When somebody noted that the person is in the room. */
		cameAt: instant('came_at'),
		...lifetime()
	},
	(t) => [
		primaryKey({ name: 'meeting_guest_pkey', columns: [t.neighbourhoodId, t.id] }),
		foreignKey({
			name: 'meeting_guest_meeting',
			columns: [t.neighbourhoodId, t.meetingId],
			foreignColumns: [meeting.neighbourhoodId, meeting.id]
		}),
		check('meeting_guest_kind_known', sql`${t.kind} in ('guest', 'expert')`),
		check('meeting_guest_public_name_known', sql`${t.publicName} in ('named', 'unnamed')`),
		check(
			'meeting_guest_withdrawn_before_coming',
			sql`${t.withdrawnAt} is null or ${t.cameAt} is null`
		),
		index('meeting_guest_by_meeting').on(t.neighbourhoodId, t.meetingId)
	]
);
