import { instantOf, localDateOf } from '$lib/domain/calendar';
import type { Queryable } from '$lib/server/db/client';
import { listMeetings, type MeetingOfBody } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';

/** The meeting that runs, or else the next one from today on. */
export async function findNextMeeting(
	db: Queryable,
	scope: Scope,
	now: Date
): Promise<MeetingOfBody | null> {
	const thisMorning = instantOf(localDateOf(now), '00:00');
	const meetings = await listMeetings(db, scope);
	const isComing = ({ state, startsAt }: MeetingOfBody) =>
		state === 'running' || (state === 'planned' && startsAt >= thisMorning);
	return meetings.find(isComing) ?? null;
}
