import { ok, refuse, type Result } from '../result';
import type { MeetingState, Publicity } from './meeting';

export const meetingLimits = { place: 160 } as const;

/** A meeting as it is announced. */
export interface PlannedMeeting {
	readonly startsAt: Date;
	readonly place: string;
	readonly publicity: Publicity;
}

/** What the rules in force on the day of the meeting say about its room (P-65); null without rules. */
export interface RoomRule {
	/** The room in which this body decides about money. */
	readonly publicity: Publicity;
}

export type ScheduleMeetingRefusal = 'meetingInPast' | 'rulesMissing';
export type ChangeMeetingRefusal = ScheduleMeetingRefusal | 'meetingNotPlanned';

/** A meeting that may be announced; `decides` says whether money can be decided in this room. */
export interface MeetingScheduled extends PlannedMeeting {
	readonly decides: boolean;
}

/**
 * Whether a meeting can be announced. A body may also meet in the other room to talk; it then cannot
 * decide about money there (WC-16), which `decides` tells before anybody comes.
 */
export function scheduleMeeting(
	planned: PlannedMeeting,
	rule: RoomRule | null,
	now: Date
): Result<MeetingScheduled, ScheduleMeetingRefusal> {
	if (rule === null) return refuse('rulesMissing');
	if (planned.startsAt <= now) return refuse('meetingInPast');
	return ok({ ...planned, decides: planned.publicity === rule.publicity });
}

/** Whether an announced meeting can still be moved: only as long as it has not begun. */
export function changeMeeting(
	current: { readonly state: MeetingState },
	planned: PlannedMeeting,
	{ rule, now }: { readonly rule: RoomRule | null; readonly now: Date }
): Result<MeetingScheduled, ChangeMeetingRefusal> {
	if (current.state !== 'planned') return refuse('meetingNotPlanned');
	return scheduleMeeting(planned, rule, now);
}
