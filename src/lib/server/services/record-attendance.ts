import type { Actor } from '$lib/domain/access/actor';
import type { SeatPresence } from '$lib/domain/meeting/meeting';
import {
	recordAttendance as decide,
	type RecordAttendanceRefusal
} from '$lib/domain/meeting/record-attendance';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { saveSeatAttendance, type SeatAttendance } from '$lib/server/repositories/attendance';
import { lockMeeting } from '$lib/server/repositories/meetings';
import type { SeatOfBody } from '$lib/server/repositories/seats';
import { readBodyToday } from './item-facts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface RecordAttendance extends MeetingCommand {
	readonly meetingId: string;
	/** Seats that are there, each once; all others are absent. */
	readonly present: readonly SeatPresence[];
}

/** Writes down who acts for which seat in this meeting, in place of what was written down before. */
export async function recordAttendance(
	context: Context,
	actor: Actor,
	command: RecordAttendance
): Promise<Result<true, RecordAttendanceRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, present } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'manageMeeting',
			onConstraint: {
				attendance_one_per_person: 'personTwice',
				attendance_one_per_seat: 'seatTwice'
			}
		},
		async (tx, now): Promise<Result<true, RecordAttendanceRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const { seats } = await readBodyToday(tx, scope, { bodyId: meeting.bodyId, now });
			const recorded = decide({ meeting: meeting.state, seats, present });
			if (!recorded.ok) return recorded;
			await saveSeatAttendance(tx, scope, {
				meetingId,
				now,
				present: recorded.value.map((one) => withAccount(one, seats, tx.random.uuid()))
			});
			tx.note({
				action: 'attendanceRecorded',
				subjectKind: 'meeting',
				subjectId: meetingId,
				details: { present: recorded.value }
			});
			return ok(true);
		}
	);
}

function withAccount(
	presence: SeatPresence,
	seats: readonly SeatOfBody[],
	id: string
): SeatAttendance {
	const seat = seats.find(({ seatId }) => seatId === presence.seatId);
	const holder = seat?.holders.find(({ capacity }) => capacity === presence.capacity);
	return { ...presence, id, accountId: holder?.accountId ?? null };
}
