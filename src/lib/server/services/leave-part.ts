import type { AccountActor } from '$lib/domain/access/actor';
import { leavePart as decide, type LeavePartRefusal } from '$lib/domain/meeting/take-part';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { movePerson, readAttendance } from '$lib/server/repositories/attendance';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { lowerHandsOfGone } from './lower-hands';
import type { RunMeeting } from './open-meeting';
import { performCommand, type CommandRefusal } from './perform-command';

/**
 * Somebody leaves an open forum before its end: missing from the quorum and without a vote until they come back. A named
 * vote that they cast before counts again if they are back when it ends.
 */
export async function leavePart(
	context: Context,
	actor: AccountActor,
	command: RunMeeting
): Promise<Result<true, LeavePartRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId } = command;
	const scope = { neighbourhoodId };
	const { accountId } = actor;
	return performCommand(
		context,
		{ actor, command },
		async (tx, now): Promise<Result<true, LeavePartRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const { persons } = await readAttendance(tx, scope, meetingId);
			const left = decide({ meeting: meeting.state, persons, accountId });
			if (!left.ok) return left;
			const gone = { meetingId, attendanceId: left.value, present: false };
			await movePerson(tx, scope, { ...gone, random: tx.random, now });
			await lowerHandsOfGone(tx, scope, meeting);
			tx.note({ action: 'partLeft', subjectKind: 'meeting', subjectId: meetingId });
			return ok(true);
		}
	);
}
