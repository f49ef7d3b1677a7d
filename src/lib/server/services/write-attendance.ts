import type { SeatMark, SeatPresence } from '$lib/domain/meeting/meeting';
import {
	marksOf,
	recordAttendance as decide,
	stillActing,
	type RecordAttendanceRefusal
} from '$lib/domain/meeting/record-attendance';
import { ok, type Result } from '$lib/domain/result';
import { saveSeatAttendance, type SeatAttendance } from '$lib/server/repositories/attendance';
import { countAttendanceChanges } from '$lib/server/repositories/attendance-changes';
import type { Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import type { SeatOfBody } from '$lib/server/repositories/seats';
import { readStandIns, saveStandIn, type StandIn } from '$lib/server/repositories/stand-ins';
import { listVotedSeats } from '$lib/server/repositories/voted-seats';
import { readBodyToday } from './item-facts';
import { lowerHandsOfGone } from './lower-hands';
import type { UseCaseTransaction } from './perform';

export interface Room {
	/** Seats that are said to be there, each once; all others are absent but those that are kept. */
	readonly present: readonly SeatPresence[];
	/** Seats that were there before and stay, as long as whoever was there still acts for them. */
	readonly kept?: readonly SeatPresence[];
	/** Seats whose members said that they would not come. */
	readonly excused: readonly string[];
	/** How often the attendance had changed when somebody looked at it. */
	readonly seen?: number | undefined;
}

export const attendanceConstraints = {
	attendance_one_per_person: 'personTwice',
	attendance_one_per_seat: 'seatTwice',
	attendance_change_one_per_position: 'attendanceChangedMeanwhile'
} as const;

/**
 * Writes down the room as it is now, in place of what was written down before; the caller holds the meeting's lock.
 * Whoever stood in for a seat that is not theirs any more is free again.
 */
export async function writeAttendance(
	tx: UseCaseTransaction,
	scope: Scope,
	{ meeting, room }: { readonly meeting: Meeting; readonly room: Room }
): Promise<Result<true, RecordAttendanceRefusal>> {
	const { id: meetingId, bodyId, state } = meeting;
	const { excused, kept = [], seen } = room;
	const { seats } = await readBodyToday(tx, scope, { bodyId, meetingId, now: tx.at });
	const present = [...stillActing(seats, kept), ...room.present];
	const standIns = await readStandIns(tx, scope, meetingId);
	const voted = await listVotedSeats(tx, scope, meetingId);
	const now = await countAttendanceChanges(tx, scope, meetingId);
	const changes = seen === undefined ? {} : { changes: { seen, now } };
	const recorded = decide({ meeting: state, seats, present, voted, ...changes });
	if (!recorded.ok) return recorded;
	const marks = marksOf(seats, { present: recorded.value, excused });
	await freeStandIns(tx, scope, { marks, standIns });
	await saveSeatAttendance(tx, scope, {
		meetingId,
		marks: marks.map((mark) => withPerson(mark, seats, standIns)),
		random: tx.random,
		now: tx.at
	});
	await lowerHandsOfGone(tx, scope, meeting);
	tx.note({
		action: 'attendanceRecorded',
		subjectKind: 'meeting',
		subjectId: meetingId,
		details: { present: recorded.value, excused }
	});
	return ok(true);
}

async function freeStandIns(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		marks,
		standIns
	}: { readonly marks: readonly SeatMark[]; readonly standIns: readonly StandIn[] }
): Promise<void> {
	const keeps = (seatId: string) =>
		marks.some(
			(mark) => mark.seatId === seatId && mark.state === 'present' && mark.capacity === 'substitute'
		);
	for (const { id, seatId, isPresent } of standIns)
		if (seatId !== null && !keeps(seatId))
			await saveStandIn(tx, scope, { id, isPresent, seatId: null, now: tx.at });
}

function withPerson(
	mark: SeatMark,
	seats: readonly SeatOfBody[],
	standIns: readonly StandIn[]
): SeatAttendance {
	if (mark.state === 'absent')
		return { ...mark, accountId: null, seatHolderId: null, standInId: null };
	const seat = seats.find(({ seatId }) => seatId === mark.seatId);
	const holder = seat?.holders.find(({ capacity }) => capacity === mark.capacity);
	const seated = standIns.find(({ seatId }) => seatId === mark.seatId);
	const isThere = mark.state === 'present';
	const standInId = isThere && mark.capacity === 'substitute' ? (seated?.id ?? null) : null;
	const seatHolderId = standInId === null ? (holder?.id ?? null) : null;
	return {
		...mark,
		accountId: isThere ? (holder?.accountId ?? null) : null,
		seatHolderId,
		standInId
	};
}
