import type { Context } from '$lib/server/context';
import { listMeetings, type MeetingOfBody } from '$lib/server/repositories/meetings';

export interface MeetingsRead {
	/** Running and planned ones, the next one first. */
	readonly coming: readonly MeetingOfBody[];
	/** Closed and cancelled ones, the latest first. */
	readonly past: readonly MeetingOfBody[];
}

/** All meetings of a neighbourhood; that they take place is public, whatever is said in them. */
export async function readMeetings(
	{ db }: Context,
	{ neighbourhoodId }: { readonly neighbourhoodId: string }
): Promise<MeetingsRead> {
	const meetings = await listMeetings(db.query, { neighbourhoodId });
	return {
		coming: meetings.filter(isComing),
		past: meetings.filter((meeting) => !isComing(meeting)).toReversed()
	};
}

const isComing = ({ state }: MeetingOfBody) => state === 'planned' || state === 'running';
