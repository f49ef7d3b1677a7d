import type { AccountActor } from '$lib/domain/access/actor';
import {
	approveMinutes as decide,
	type Approval,
	type ApproveMinutesRefusal
} from '$lib/domain/meeting/minutes/run-minutes';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listMeetings, type MeetingOfBody } from '$lib/server/repositories/meetings';
import { countOpenCorrections } from '$lib/server/repositories/minutes-corrections';
import { saveMinutes } from '$lib/server/repositories/minutes';
import type { Scope } from '$lib/server/repositories/scope';
import { lockMinutesOf } from './minutes-place';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface ApproveMinutes extends MeetingCommand {
	readonly meetingId: string;
	/** The later meeting of the same body in which they were approved. */
	readonly approvingMeetingId: string;
	readonly approval: Approval;
}

/** Meetings of the same body after this one that have begun: one of them approves its minutes. */
export async function listApprovingMeetings(
	db: Queryable,
	scope: Scope,
	{ id, bodyId, startsAt }: Pick<MeetingOfBody, 'id' | 'bodyId' | 'startsAt'>
): Promise<readonly MeetingOfBody[]> {
	const meetings = await listMeetings(db, scope);
	return meetings.filter(
		(one) =>
			one.bodyId === bodyId && one.id !== id && one.startsAt > startsAt && one.state !== 'planned'
	);
}

/** Writes down that the next meeting approved the newest revision; nothing in it changes any more. */
export async function approveMinutes(
	context: Context,
	actor: AccountActor,
	command: ApproveMinutes
): Promise<Result<true, ApproveMinutesRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, approvingMeetingId, approval } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, ApproveMinutesRefusal | 'notFound'>> => {
			const place = await lockMinutesOf(tx, scope, meetingId);
			if (!place) return refuse('notFound');
			const { meeting, minutes } = place;
			const later = await listApprovingMeetings(tx, scope, meeting);
			const approved = decide({
				state: minutes.state,
				openCorrections: await countOpenCorrections(tx, scope, minutes.id),
				isLaterMeeting: later.some(({ id }) => id === approvingMeetingId),
				approval
			});
			if (!approved.ok) return approved;
			const { by, votes } = approval;
			await saveMinutes(tx, scope, {
				id: minutes.id,
				state: approved.value,
				approvedInMeetingId: approvingMeetingId,
				approvedBy: by,
				approvedAt: now,
				yesCount: votes?.yes ?? null,
				noCount: votes?.no ?? null,
				abstainCount: votes?.abstain ?? null,
				now
			});
			const subject = { subjectKind: 'meeting', subjectId: meetingId };
			tx.note({ action: 'approveMinutes', ...subject, details: { approvingMeetingId, by } });
			return ok(true);
		}
	);
}
