import { ok, refuse, type Result } from '../result';
import type { HeldSeatOfBody, MeetingState, SeatPresence } from './meeting';

export type RecordAttendanceRefusal =
	| 'meetingClosed'
	| 'seatUnknown'
	| 'seatTwice'
	| 'nobodyHoldsSeat'
	| 'noSubstitute'
	| 'personTwice';

interface AttendanceFacts {
	readonly meeting: MeetingState;
	readonly seats: readonly HeldSeatOfBody[];
	readonly present: readonly SeatPresence[];
}

/**
 * Who acts for which seat in this meeting. A seat is there once: by its member or by its substitute,
 * never by both (P-09, R-006), and nobody acts for two seats, for that would be two votes.
 * Seats that are not named are absent. Who is there may be put down before the meeting begins.
 */
export function recordAttendance({
	meeting,
	seats,
	present
}: AttendanceFacts): Result<readonly SeatPresence[], RecordAttendanceRefusal> {
	if (meeting === 'closed') return refuse('meetingClosed');
	const seen = new Set<string>();
	const people = new Set<string>();
	for (const { seatId, capacity } of present) {
		const seat = seats.find((known) => known.seatId === seatId);
		if (seat === undefined) return refuse('seatUnknown');
		if (seen.has(seatId)) return refuse('seatTwice');
		seen.add(seatId);
		const holder = seat.holders.find((held) => held.capacity === capacity);
		if (holder === undefined)
			return refuse(capacity === 'member' ? 'nobodyHoldsSeat' : 'noSubstitute');
		if (holder.accountId !== null && people.has(holder.accountId)) return refuse('personTwice');
		if (holder.accountId !== null) people.add(holder.accountId);
	}
	return ok(present);
}
