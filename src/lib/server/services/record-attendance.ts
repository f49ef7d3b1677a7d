import type { Actor } from '$lib/domain/access/actor';
import type { SeatPresence } from '$lib/domain/meeting/meeting';
import type { RecordAttendanceRefusal } from '$lib/domain/meeting/record-attendance';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { attendanceConstraints, writeAttendance } from './write-attendance';

export interface RecordAttendance extends MeetingCommand {
	readonly meetingId: string;
	/** Seats that are there, each once; all others are absent. */
	readonly present: readonly SeatPresence[];
	/** Seats whose members said that they would not come. */
	readonly excused?: readonly string[];
	/** How often the attendance had changed when somebody looked at it; left out where nobody else can write. */
	readonly seen?: number;
}

/** Writes down who acts for which seat in this meeting, in place of what was written down before. */
export async function recordAttendance(
	context: Context,
	actor: Actor,
	command: RecordAttendance
): Promise<Result<true, RecordAttendanceRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, present, excused = [], seen } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting', onConstraint: attendanceConstraints },
		async (tx): Promise<Result<true, RecordAttendanceRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			return writeAttendance(tx, scope, { meeting, room: { present, excused, seen } });
		}
	);
}
