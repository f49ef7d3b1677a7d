import type { SeatCapacity } from '../council/body';
import { ok, refuse, type Result } from '../result';
import type { HeldSeatOfBody, MeetingState, SeatMark, SeatPresence } from './meeting';

export type RecordAttendanceRefusal =
	| 'meetingClosed'
	| 'seatUnknown'
	| 'seatTwice'
	| 'nobodyHoldsSeat'
	| 'noSubstitute'
	| 'personTwice'
	| 'seatHasVoted'
	| 'attendanceChangedMeanwhile';

interface AttendanceFacts {
	readonly meeting: MeetingState;
	readonly seats: readonly HeldSeatOfBody[];
	readonly present: readonly SeatPresence[];
	/** Seats that have voted on an item that is open, by whom. */
	readonly voted?: readonly SeatPresence[];
	/** How often the attendance had changed when somebody looked at it, and how often by now. */
	readonly changes?: { readonly seen: number; readonly now: number };
}

/**
 * Who acts for which seat in this meeting. A seat is there once: by its member or by its substitute,
 * never by both (P-09, R-006), and nobody acts for two seats, for that would be two votes.
 * A seat that has voted keeps whoever voted for it until that item is closed: member and substitute never both
 * vote. Seats that are not named are absent. Who is there may be put down before the meeting begins. The whole room is
 * written down at once, so it has to be the room as it was looked at: else one of two chairs undoes the other.
 */
export function recordAttendance({
	meeting,
	seats,
	present,
	voted = [],
	changes
}: AttendanceFacts): Result<readonly SeatPresence[], RecordAttendanceRefusal> {
	if (meeting === 'closed' || meeting === 'cancelled') return refuse('meetingClosed');
	if (changes && changes.seen !== changes.now) return refuse('attendanceChangedMeanwhile');
	const seen = new Set<string>();
	const people = new Set<string>();
	for (const { seatId, capacity } of present) {
		const seat = seats.find((known) => known.seatId === seatId);
		if (seat === undefined) return refuse('seatUnknown');
		if (seen.has(seatId)) return refuse('seatTwice');
		seen.add(seatId);
		const vote = voted.find((one) => one.seatId === seatId);
		if (vote && vote.capacity !== capacity) return refuse('seatHasVoted');
		const holder = seat.holders.find((held) => held.capacity === capacity);
		if (holder === undefined)
			return refuse(capacity === 'member' ? 'nobodyHoldsSeat' : 'noSubstitute');
		if (holder.accountId !== null && people.has(holder.accountId)) return refuse('personTwice');
		if (holder.accountId !== null) people.add(holder.accountId);
	}
	return ok(present);
}

/**
 * Those who still act for their seat: a term can end, and a seat be taken away, while a meeting goes on. Whoever is
 * written down as there without acting for the seat any more keeps nobody from coming or going.
 */
export function stillActing(
	seats: readonly HeldSeatOfBody[],
	present: readonly SeatPresence[]
): readonly SeatPresence[] {
	return present.filter(({ seatId, capacity }) =>
		seats.some((seat) => seat.seatId === seatId && acts(seat, capacity))
	);
}

const acts = ({ holders }: HeldSeatOfBody, capacity: SeatCapacity) =>
	holders.some((holder) => holder.capacity === capacity);

/** What is to be written down about each seat of the body. Who is there needs no excuse. */
export function marksOf(
	seats: readonly HeldSeatOfBody[],
	{
		present,
		excused
	}: { readonly present: readonly SeatPresence[]; readonly excused: readonly string[] }
): readonly SeatMark[] {
	return seats.map(({ seatId }) => {
		const there = present.find((one) => one.seatId === seatId);
		if (there) return { ...there, state: 'present' };
		const state = excused.includes(seatId) ? 'excused' : 'absent';
		return { seatId, capacity: 'member', state };
	});
}
