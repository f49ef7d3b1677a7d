import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findAgendaTopic } from '$lib/server/repositories/agenda-topics';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { saveText, withdrawText } from '$lib/server/repositories/texts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface NoteTopic extends MeetingCommand {
	readonly topicId: string;
	/** Null takes the note back. */
	readonly note: string | null;
	readonly language: string;
}

/** Writes what the minutes will say about a topic; also after the meeting, when they are put together. */
export async function noteTopic(
	context: Context,
	actor: Actor,
	command: NoteTopic
): Promise<Result<true, CommandRefusal>> {
	const { neighbourhoodId, topicId, note, language } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, 'notFound'>> => {
			const topic = await findAgendaTopic(tx, scope, topicId);
			if (!topic || !(await lockMeeting(tx, scope, topic.meetingId))) return refuse('notFound');
			const text = { ownerKind: 'agendaTopic', ownerId: topicId, field: 'note', language };
			if (note === null) await withdrawText(tx, scope, text);
			else
				await saveText(tx, scope, {
					...text,
					id: tx.random.uuid(),
					content: note,
					authorAccountId: actor.kind === 'account' ? actor.accountId : null,
					createdAt: now
				});
			tx.note({ action: 'topicNoted', subjectKind: 'agendaTopic', subjectId: topicId });
			return ok(true);
		}
	);
}
