import { ok, refuse, type Result } from '../result';
import type { ItemState, MeetingState } from './meeting';

export type OpenMeetingRefusal =
	'meetingAlreadyRunning' | 'meetingAlreadyClosed' | 'meetingCancelled' | 'attendanceMissing';

/** Those of one bench who are there when the meeting begins; null: everybody, in a body without benches. */
export interface PresentAtStart {
	readonly bench: string | null;
	readonly present: number;
}

export interface MeetingStart {
	readonly state: MeetingState;
	/** Whether the rules count those who are there now, and not at each vote (P-22). */
	readonly countsAtStart: boolean;
	readonly present: readonly PresentAtStart[];
}

/**
 * A planned meeting begins once. A closed one stays closed: what it left undone goes to a later one. Where the
 * start decides whether enough are there, somebody has to be written down first.
 */
export function openMeeting({
	state,
	countsAtStart,
	present
}: MeetingStart): Result<'running', OpenMeetingRefusal> {
	if (state === 'running') return refuse('meetingAlreadyRunning');
	if (state === 'closed') return refuse('meetingAlreadyClosed');
	if (state === 'cancelled') return refuse('meetingCancelled');
	if (countsAtStart && present.every((bench) => bench.present === 0))
		return refuse('attendanceMissing');
	return ok('running');
}

export type CloseMeetingRefusal =
	'meetingNotRunning' | 'itemStillOpen' | 'discussionGoesOn' | 'roundStillOpen';

/** What is not over in a meeting besides its votes. */
export interface StillOpen {
	readonly isDiscussing: boolean;
	/** Whether money waits to be shared out over several motions. */
	readonly hasOpenRound: boolean;
}

/**
 * A running meeting ends when no vote, no discussion and no round is open any more; items never opened may
 * remain.
 */
export function closeMeeting(
	state: MeetingState,
	items: readonly ItemState[],
	{ isDiscussing, hasOpenRound }: StillOpen
): Result<'closed', CloseMeetingRefusal> {
	if (state !== 'running') return refuse('meetingNotRunning');
	if (items.includes('open')) return refuse('itemStillOpen');
	if (isDiscussing) return refuse('discussionGoesOn');
	if (hasOpenRound) return refuse('roundStillOpen');
	return ok('closed');
}
