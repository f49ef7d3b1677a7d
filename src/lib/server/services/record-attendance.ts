import type { Actor } from '$lib/domain/access/actor';
import type { SeatMark, SeatPresence } from '$lib/domain/meeting/meeting';
import {
	marksOf,
	recordAttendance as decide,
	type RecordAttendanceRefusal
} from '$lib/domain/meeting/record-attendance';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { saveSeatAttendance, type SeatAttendance } from '$lib/server/repositories/attendance';
import { countAttendanceChanges } from '$lib/server/repositories/attendance-changes';
import { lockMeeting, type Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import type { SeatOfBody } from '$lib/server/repositories/seats';
import { readBodyToday } from './item-facts';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

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
	const { neighbourhoodId, meetingId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'manageMeeting',
			onConstraint: {
				attendance_one_per_person: 'personTwice',
				attendance_one_per_seat: 'seatTwice',
				attendance_change_one_per_position: 'attendanceChangedMeanwhile'
			}
		},
		async (tx): Promise<Result<true, RecordAttendanceRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			return meeting ? write(tx, scope, { meeting, command }) : refuse('notFound');
		}
	);
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{ meeting, command }: { readonly meeting: Meeting; readonly command: RecordAttendance }
): Promise<Result<true, RecordAttendanceRefusal>> {
	const { meetingId, present, excused = [], seen } = command;
	const { seats } = await readBodyToday(tx, scope, { bodyId: meeting.bodyId, now: tx.at });
	const now = await countAttendanceChanges(tx, scope, meetingId);
	const changes = seen === undefined ? {} : { changes: { seen, now } };
	const recorded = decide({ meeting: meeting.state, seats, present, ...changes });
	if (!recorded.ok) return recorded;
	const marks = marksOf(seats, { present: recorded.value, excused });
	await saveSeatAttendance(tx, scope, {
		meetingId,
		marks: marks.map((mark) => withAccount(mark, seats)),
		random: tx.random,
		now: tx.at
	});
	tx.note({
		action: 'attendanceRecorded',
		subjectKind: 'meeting',
		subjectId: meetingId,
		details: { present: recorded.value, excused }
	});
	return ok(true);
}

function withAccount(mark: SeatMark, seats: readonly SeatOfBody[]): SeatAttendance {
	const seat = seats.find(({ seatId }) => seatId === mark.seatId);
	const holder = seat?.holders.find(({ capacity }) => capacity === mark.capacity);
	const accountId = mark.state === 'present' ? (holder?.accountId ?? null) : null;
	return { ...mark, accountId, standInId: null };
}
