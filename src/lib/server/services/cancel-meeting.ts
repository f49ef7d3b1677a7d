import type { Actor } from '$lib/domain/access/actor';
import { cancelMeeting as decide } from '$lib/domain/meeting/schedule-meeting';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { withdrawPlannedItems } from '$lib/server/repositories/agenda-items';
import { cancelPlannedMeeting } from '$lib/server/repositories/meeting-notices';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { saveText } from '$lib/server/repositories/texts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { tellInvited } from './tell-invited';

export interface CancelMeeting extends MeetingCommand {
	readonly meetingId: string;
	readonly reason: string;
	readonly language: string;
}

/** Calls a planned meeting off: its motions wait for another one, and whoever was invited is told. */
export async function cancelMeeting(
	context: Context,
	actor: Actor,
	command: CancelMeeting
): Promise<Result<true, 'meetingNotPlanned' | CommandRefusal>> {
	const { neighbourhoodId, meetingId, reason, language } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, 'meetingNotPlanned' | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (meeting === null) return refuse('notFound');
			const cancelled = decide(meeting);
			if (!cancelled.ok) return cancelled;
			await tellInvited(tx, scope, { meetingId, kind: 'cancelled', actor, reason });
			await withdrawPlannedItems(tx, scope, { meetingId, now });
			await cancelPlannedMeeting(tx, scope, { id: meetingId, now });
			await saveText(tx, scope, {
				...{ id: tx.random.uuid(), ownerKind: 'meeting', ownerId: meetingId },
				...{ field: 'cancelReason', language, content: reason, createdAt: now },
				authorAccountId: actor.kind === 'account' ? actor.accountId : null
			});
			tx.note({ action: 'meetingCancelled', subjectKind: 'meeting', subjectId: meetingId });
			return ok(true);
		}
	);
}
