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
	const hasChanged = async (points: typeof agendaItem | typeof agendaTopic) => {
		const changed = await db
			.select({ id: points.id })
			.from(points)
			.where(
				and(
					eq(points.neighbourhoodId, scope.neighbourhoodId),
					eq(points.meetingId, meetingId),
					gt(points.modifiedAt, since)
				)
			)
			.limit(1);
		return changed.length > 0;
	};
	return (await hasChanged(agendaItem)) || (await hasChanged(agendaTopic));
}
