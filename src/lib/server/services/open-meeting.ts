import type { Actor } from '$lib/domain/access/actor';
import { openMeeting as decide, type OpenMeetingRefusal } from '$lib/domain/meeting/run-meeting';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockMeeting, saveMeeting } from '$lib/server/repositories/meetings';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface RunMeeting extends MeetingCommand {
	readonly meetingId: string;
}

/** Begins a planned meeting: from now on people can take part and votes can open. */
export async function openMeeting(
	context: Context,
	actor: Actor,
	command: RunMeeting
): Promise<Result<true, OpenMeetingRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId } = command;
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, OpenMeetingRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, { neighbourhoodId }, meetingId);
			if (!meeting) return refuse('notFound');
			const opened = decide(meeting.state);
			if (!opened.ok) return opened;
			await saveMeeting(tx, { neighbourhoodId }, { ...meeting, state: opened.value, now });
			tx.note({ action: 'meetingOpened', subjectKind: 'meeting', subjectId: meetingId });
			return ok(true);
		}
	);
}
