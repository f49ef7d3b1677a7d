import type { Context } from '$lib/server/context';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';

/** The meeting whose point this is, for whoever asks who chairs it; null where there is no such point here. */
export async function findMeetingOfItem(
	{ db }: Pick<Context, 'db'>,
	{ neighbourhoodId, itemId }: { readonly neighbourhoodId: string; readonly itemId: string }
): Promise<string | null> {
	const item = await findAgendaItem(db.query, { neighbourhoodId }, itemId);
	return item?.meetingId ?? null;
}
