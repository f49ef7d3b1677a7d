import type { Actor } from '$lib/domain/access/actor';
import type { SeatCapacity } from '$lib/domain/council/body';
import type { RecordAttendanceRefusal } from '$lib/domain/meeting/record-attendance';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { readAttendance } from '$lib/server/repositories/attendance';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { attendanceConstraints, writeAttendance } from './write-attendance';

export interface MarkSeat extends MeetingCommand {
	readonly meetingId: string;
	readonly seatId: string;
	readonly mark: SeatCapacity | 'absent' | 'excused';
}

/** Somebody comes or goes: changes one seat and leaves the others as they are. */
export async function markSeat(
	context: Context,
	actor: Actor,
	command: MarkSeat
): Promise<Result<true, RecordAttendanceRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, seatId, mark } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting', onConstraint: attendanceConstraints },
		async (tx): Promise<Result<true, RecordAttendanceRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const { seats, excusedSeatIds } = await readAttendance(tx, scope, meetingId);
			const kept = seats.filter((seat) => seat.seatId !== seatId);
			const isThere = mark === 'member' || mark === 'substitute';
			const present = isThere ? [{ seatId, capacity: mark }] : [];
			const without = excusedSeatIds.filter((id) => id !== seatId);
			const excused = mark === 'excused' ? [...without, seatId] : without;
			return writeAttendance(tx, scope, { meeting, room: { present, kept, excused } });
		}
	);
}
