import type { Actor } from '$lib/domain/access/actor';
import { closeMeeting as decide, type CloseMeetingRefusal } from '$lib/domain/meeting/run-meeting';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listAgendaItems, withdrawPlannedItems } from '$lib/server/repositories/agenda-items';
import { isDiscussing } from '$lib/server/repositories/discussions';
import { lockMeeting, saveMeeting } from '$lib/server/repositories/meetings';
import { listRounds } from '$lib/server/repositories/rounds';
import type { RunMeeting } from './open-meeting';
import { performCommand, type CommandRefusal } from './perform-command';

/** Ends a running meeting; items that it never reached come off its agenda and wait for a later one. */
export async function closeMeeting(
	context: Context,
	actor: Actor,
	command: RunMeeting
): Promise<Result<true, CloseMeetingRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'runMeeting' },
		async (tx, now): Promise<Result<true, CloseMeetingRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const items = await listAgendaItems(tx, scope, meetingId);
			const rounds = await listRounds(tx, scope, meetingId);
			const closed = decide(
				meeting.state,
				items.map(({ state }) => state),
				{
					isDiscussing: await isDiscussing(tx, scope, meetingId),
					hasOpenRound: rounds.some(({ state }) => state === 'open')
				}
			);
			if (!closed.ok) return closed;
			await withdrawPlannedItems(tx, scope, { meetingId, now });
			await saveMeeting(tx, scope, { ...meeting, state: closed.value, now });
			tx.note({
				action: 'meetingClosed',
				subjectKind: 'meeting',
				subjectId: meetingId,
				details: { notReached: items.filter(({ state }) => state === 'planned').length }
			});
			return ok(true);
		}
	);
}
