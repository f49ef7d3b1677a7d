import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { deadlinesOf, type MeetingDeadlines } from '$lib/domain/meeting/deadlines';
import { inviteToMeeting as decide, type InviteRefusal } from '$lib/domain/meeting/invite';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Source } from '$lib/domain/rules/schema/rule';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listMeetingInvitations } from '$lib/server/repositories/meeting-invitations';
import { findMeeting, lockMeeting, type Meeting } from '$lib/server/repositories/meetings';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import { readInvitees } from './invitees';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { sendLetter } from './tell-invited';

export interface InviteToMeeting extends MeetingCommand {
	readonly meetingId: string;
	readonly isUrgent: boolean;
	readonly isLateConfirmed: boolean;
	readonly lateReason: string | null;
	readonly language: string;
}

export interface RuledDeadlines {
	readonly deadlines: MeetingDeadlines;
	/** Where the notice is written; null without rules. */
	readonly noticeSource: Source | null;
	readonly ruleSetVersionId: string | null;
}

const noDeadlines: MeetingDeadlines = {
	invite: null,
	inviteUrgently: null,
	agenda: null,
	proposals: null
};

/** What the rules of the day of the meeting ask before it. */
export async function readDeadlines(
	db: Queryable,
	scope: Scope,
	{ bodyId, startsAt }: Pick<Meeting, 'bodyId' | 'startsAt'>
): Promise<RuledDeadlines> {
	const on = localDateOf(startsAt);
	const rules = await findRulesInForce(db, scope, { bodyId, on });
	if (rules === null) return { deadlines: noDeadlines, noticeSource: null, ruleSetVersionId: null };
	const { meetings } = rules.document;
	return {
		deadlines: deadlinesOf(meetings, on),
		noticeSource: meetings.notice.source,
		ruleSetVersionId: rules.versionId
	};
}

/**
 * Sends the invitation to a meeting, or once more what has been added to its agenda: in one transaction it is
 * written down who is invited, whether the notice was kept, and the mails. Whoever has no mail address gets a
 * letter, which the page prints.
 */
export async function inviteToMeeting(
	context: Context,
	actor: Actor,
	command: InviteToMeeting
): Promise<Result<{ invitationId: string }, InviteRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, isUrgent, isLateConfirmed, lateReason } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<{ invitationId: string }, InviteRefusal | 'notFound'>> => {
			await lockMeeting(tx, scope, meetingId);
			const meeting = await findMeeting(tx, scope, meetingId);
			if (meeting === null) return refuse('notFound');
			const { deadlines, ruleSetVersionId } = await readDeadlines(tx, scope, meeting);
			const invited = decide({
				meeting: meeting.state,
				deadlines,
				today: localDateOf(now),
				invitees: (await readInvitees(tx, scope, meeting)).length,
				...{ isUrgent, isLateConfirmed, lateReason }
			});
			if (!invited.ok) return invited;
			const sent = await listMeetingInvitations(tx, scope, meetingId);
			const kind = sent.length === 0 ? 'invitation' : 'addendum';
			const letter = { meeting, kind, actor, isUrgent, ruleSetVersionId, reason: '' } as const;
			const id = await sendLetter(tx, scope, { ...letter, invited: invited.value });
			if (invited.value.isLate) await writeReason(tx, scope, { id, actor, command });
			tx.note({
				action: 'meetingInvited',
				subjectKind: 'meeting',
				subjectId: meetingId,
				details: { kind, invitationId: id, isLate: invited.value.isLate, isUrgent }
			});
			return ok({ invitationId: id });
		}
	);
}

async function writeReason(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		id,
		actor,
		command
	}: { readonly id: string; readonly actor: Actor; readonly command: InviteToMeeting }
): Promise<void> {
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'meetingInvitation',
		ownerId: id,
		field: 'lateReason',
		language: command.language,
		content: command.lateReason ?? '',
		authorAccountId: actor.kind === 'account' ? actor.accountId : null,
		createdAt: tx.at
	});
}
