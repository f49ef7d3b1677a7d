import { ok, refuse, type Result } from '../result';
import type { ItemState, MeetingState } from './meeting';

export type OpenMeetingRefusal = 'meetingAlreadyRunning' | 'meetingAlreadyClosed';

/** A planned meeting begins once. A closed one stays closed: what it left undone goes to a later one. */
export function openMeeting(state: MeetingState): Result<'running', OpenMeetingRefusal> {
	if (state === 'running') return refuse('meetingAlreadyRunning');
	if (state === 'closed') return refuse('meetingAlreadyClosed');
	return ok('running');
}

export type CloseMeetingRefusal = 'meetingNotRunning' | 'itemStillOpen';

/** A running meeting ends when no vote is open any more; items that were never opened may remain. */
export function closeMeeting(
	state: MeetingState,
	items: readonly ItemState[]
): Result<'closed', CloseMeetingRefusal> {
	if (state !== 'running') return refuse('meetingNotRunning');
	if (items.includes('open')) return refuse('itemStillOpen');
	return ok('closed');
}
