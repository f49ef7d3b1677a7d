import type { Context } from '$lib/server/context';
import { findMeeting, type MeetingOfBody } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';

/** A meeting as it was announced, or null when this neighbourhood has none of this id. */
export async function readPlannedMeeting(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	id: string
): Promise<MeetingOfBody | null> {
	return await findMeeting(db.query, scope, id);
}
