import type { SeatCapacity } from '../council/body';

export const meetingStates = ['planned', 'running', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Whether the room is open to everybody. What a body may decide in which room, its rules say (P-65). */
export type Publicity = 'public' | 'nonPublic';

export const itemStates = ['planned', 'open', 'closed'] as const;
export type ItemState = (typeof itemStates)[number];

/**
 * How the votes of one item are taken: each person online, seat by seat when it is called, counted in the room, or
 * each person online so that nobody can tell whose vote is whose.
 */
export const entryModes = ['online', 'rollCall', 'showOfHands', 'secretOnline'] as const;
export type EntryMode = (typeof entryModes)[number];

/** A person acting for a seat today. People without an account are known by name only. */
export interface SeatHolder {
	readonly capacity: SeatCapacity;
	readonly accountId: string | null;
}

/** A seat of the body with whoever may act for it on the day of the meeting. */
export interface HeldSeatOfBody {
	readonly seatId: string;
	/** Names the seat in electorates and determinations, as `residents-1`. */
	readonly code: string;
	readonly benchCode: string;
	readonly holders: readonly SeatHolder[];
}

/** Who acts for a seat in this meeting, as written down by the manager. */
export interface SeatPresence {
	readonly seatId: string;
	readonly capacity: SeatCapacity;
}

/** `excused`: absent, and said so before. */
export const seatStates = ['present', 'absent', 'excused'] as const;
export type SeatState = (typeof seatStates)[number];

/** What is written down about a seat; in the capacity that it was acted in last where nobody is there. */
export interface SeatMark extends SeatPresence {
	readonly state: SeatState;
}

/** Somebody taking part in an open forum. The pseudonym is all that votes and minutes ever see. */
export interface PersonPresence {
	readonly attendanceId: string;
	readonly pseudonym: string;
	readonly accountId: string | null;
}
