import { ok, refuse, type Result } from '../result';
import type { MeetingState, Publicity } from './meeting';

export const meetingLimits = { place: 160, videoLink: 300, cancelReason: 500 } as const;

/** In the room, by video, or both (P-68). */
export const meetingForms = ['inPerson', 'video', 'hybrid'] as const;
export type MeetingForm = (typeof meetingForms)[number];

/** A meeting as it is announced. */
export interface PlannedMeeting {
	readonly startsAt: Date;
	readonly place: string;
	readonly publicity: Publicity;
	/** In the room, where nothing else is said. */
	readonly form?: MeetingForm;
	/** Where one joins from afar; null in the room, and while it is not known yet. */
	readonly videoLink?: string | null;
}

/** What the rules in force on the day of the meeting say about its room (P-65); null without rules. */
export interface RoomRule {
	/** The room in which this body decides about money. */
	readonly publicity: Publicity;
}

export type ScheduleMeetingRefusal = 'meetingInPast' | 'rulesMissing';
/** Whether a meeting can still be called off. */
export function cancelMeeting(current: {
	readonly state: MeetingState;
}): Result<'cancelled', 'meetingNotPlanned'> {
	return current.state === 'planned' ? ok('cancelled') : refuse('meetingNotPlanned');
}

/** Whether members see the link, or everybody: a public meeting is public by video too. */
export function seesVideoLink(
	meeting: { readonly publicity: Publicity },
	isMember: boolean
): boolean {
	return isMember || meeting.publicity === 'public';
}

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
