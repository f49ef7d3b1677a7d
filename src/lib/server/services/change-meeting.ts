import type { Actor } from '$lib/domain/access/actor';
import {
	changeMeeting as mayChange,
	type ChangeMeetingRefusal,
	type PlannedMeeting
} from '$lib/domain/meeting/schedule-meeting';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { hasAgendaChanged } from '$lib/server/repositories/agenda-changes';
import { listMeetingInvitations } from '$lib/server/repositories/meeting-invitations';
import { readMeetingNotice, saveMeetingNotice } from '$lib/server/repositories/meeting-notices';
import { lockMeeting, saveMeeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import type { UseCaseTransaction } from './perform';
import { mayMeetOn, roomRuleOn } from './schedule-meeting';
import { tellInvited } from './tell-invited';
import { changedFields, setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface ChangeMeeting extends SetUpCommand, PlannedMeeting {
	readonly meetingId: string;
}

type ChangeRefusal = ChangeMeetingRefusal | 'bodySucceeded' | 'notFound';

/** Moves a meeting that has not begun to another time, place or room. */
export async function changeMeeting(
	context: Context,
	actor: Actor,
	command: ChangeMeeting
): Promise<Result<{ decides: boolean }, ChangeRefusal | SetUpRefusal>> {
	return setUp<{ decides: boolean }, ChangeRefusal>(
		context,
		{ actor, command, onConstraint: { meeting_before_successor: 'bodySucceeded' } },
		async (tx, now) => {
			const before = await lockMeeting(tx, command, command.meetingId);
			if (before === null) return refuse('notFound');
			const { startsAt, place, publicity, form = 'inPerson', videoLink = null } = command;
			const goesOn = await mayMeetOn(tx, command, { ...before, startsAt });
			if (!goesOn.ok) return goesOn;
			const rule = await roomRuleOn(tx, command, { ...before, startsAt });
			const changed = mayChange(before, { startsAt, place, publicity }, { rule, now });
			if (!changed.ok) return changed;
			const after = { ...before, startsAt, place, publicity };
			await saveMeeting(tx, command, { ...after, now });
			const told = await readMeetingNotice(tx, command, before.id);
			await saveMeetingNotice(tx, command, { id: before.id, form, videoLink });
			const isMoved =
				changedFields(before, after).length > 0 ||
				told?.form !== form ||
				told.videoLink !== videoLink;
			await tellOfNews(tx, command, { meetingId: before.id, isMoved, actor });
			tx.note({
				action: 'meetingChanged',
				subjectKind: 'meeting',
				subjectId: before.id,
				details: {
					changed: changedFields(before, after),
					before: { startsAt: before.startsAt.toISOString(), publicity: before.publicity },
					after: { startsAt: startsAt.toISOString(), publicity }
				}
			});
			return ok({ decides: changed.value.decides });
		}
	);
}

/** Writes only where something differs from what the last letter said; a form saved as it was tells nobody anything. */
async function tellOfNews(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		meetingId,
		isMoved,
		actor
	}: { readonly meetingId: string; readonly isMoved: boolean; readonly actor: Actor }
): Promise<void> {
	if (isMoved) return tellInvited(tx, scope, { meetingId, kind: 'moved', actor });
	const last = (await listMeetingInvitations(tx, scope, meetingId)).at(-1);
	const isNews =
		last !== undefined && (await hasAgendaChanged(tx, scope, { meetingId, since: last.sentAt }));
	if (isNews) await tellInvited(tx, scope, { meetingId, kind: 'addendum', actor });
}
