import type { Actor } from '$lib/domain/access/actor';
import { callSpeaker as decide, type CallSpeakerRefusal } from '$lib/domain/meeting/speakers';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { listSpeakers, moveSpeaker } from '$lib/server/repositories/speakers';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface CallSpeaker extends MeetingCommand {
	readonly meetingId: string;
	/** Who gets the floor; null: nobody, whoever has it has finished. */
	readonly handId: string | null;
	/** Whom the caller saw speaking. */
	readonly seenSpeaking: string | null;
}

/** Gives the floor to the next hand; whoever had it has spoken. */
export async function callSpeaker(
	context: Context,
	actor: Actor,
	command: CallSpeaker
): Promise<Result<true, CallSpeakerRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, handId, seenSpeaking } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			action: 'runMeeting',
			onConstraint: { speaker_one_has_the_floor: 'floorChanged' }
		},
		async (tx, now): Promise<Result<true, CallSpeakerRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const hands = await listSpeakers(tx, scope, meetingId);
			const called = decide({ meeting: meeting.state, hands, seenSpeaking, handId });
			if (!called.ok) return called;
			const { ends, speaks } = called.value;
			if (ends !== null) await moveSpeaker(tx, scope, { id: ends, to: 'done', now });
			if (speaks !== null) await moveSpeaker(tx, scope, { id: speaks, to: 'speaking', now });
			tx.note({ action: 'speakerCalled', subjectKind: 'meeting', subjectId: meetingId });
			return ok(true);
		}
	);
}
