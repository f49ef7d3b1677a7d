import type { Actor } from '$lib/domain/access/actor';
import { runTopic as decide, type MoveTopicRefusal } from '$lib/domain/meeting/agenda';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findAgendaTopic, moveAgendaTopic } from '$lib/server/repositories/agenda-topics';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface RunTopic extends MeetingCommand {
	readonly topicId: string;
	readonly to: 'open' | 'closed';
}

/** Begins with a topic of the running meeting, or ends it; taken up again, it is open once more. */
export async function runTopic(
	context: Context,
	actor: Actor,
	command: RunTopic
): Promise<Result<true, MoveTopicRefusal | CommandRefusal>> {
	const { neighbourhoodId, topicId, to } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, MoveTopicRefusal | 'notFound'>> => {
			const found = await findAgendaTopic(tx, scope, topicId);
			const meeting = found && (await lockMeeting(tx, scope, found.meetingId));
			const topic = meeting && (await findAgendaTopic(tx, scope, topicId));
			if (!meeting || !topic) return refuse('notFound');
			const moved = decide(meeting.state, topic, to);
			if (!moved.ok) return moved;
			const openedAt = topic.openedAt ?? now;
			const closedAt = to === 'closed' ? now : null;
			await moveAgendaTopic(tx, scope, {
				id: topicId,
				state: moved.value,
				openedAt,
				closedAt,
				now
			});
			const details = { meetingId: meeting.id, to };
			tx.note({ action: 'topicMoved', subjectKind: 'agendaTopic', subjectId: topicId, details });
			return ok(true);
		}
	);
}
