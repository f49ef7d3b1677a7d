import { and, eq, gt } from 'drizzle-orm';
import type { Queryable } from '$lib/server/db/client';
import { agendaItem, agendaTopic } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Whether a point came onto the agenda of a planned meeting, left it or was moved since that instant. */
export async function hasAgendaChanged(
	db: Queryable,
	scope: Scope,
	{ meetingId, since }: { readonly meetingId: string; readonly since: Date }
): Promise<boolean> {
	const { neighbourhoodId } = scope;
	const items = await db
		.select({ id: agendaItem.id })
		.from(agendaItem)
		.where(
			and(
				eq(agendaItem.neighbourhoodId, neighbourhoodId),
				eq(agendaItem.meetingId, meetingId),
				gt(agendaItem.modifiedAt, since)
			)
		)
		.limit(1);
	const topics = await db
		.select({ id: agendaTopic.id })
		.from(agendaTopic)
		.where(
			and(
				eq(agendaTopic.neighbourhoodId, neighbourhoodId),
				eq(agendaTopic.meetingId, meetingId),
				gt(agendaTopic.modifiedAt, since)
			)
		)
		.limit(1);
	return items.length + topics.length > 0;
}
