import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import {
	inviteGuest as mayInvite,
	type InvitedGuest,
	type InviteGuestRefusal
} from '$lib/domain/meeting/invite-guest';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { insertGuest, listGuests } from '$lib/server/repositories/meeting-guests';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { tellGuest } from './tell-guests';

export interface InviteGuest extends MeetingCommand, InvitedGuest {
	readonly meetingId: string;
	/** Whether the person agreed to be named in public. */
	readonly isNamed: boolean;
}

/**
 * Invites somebody to one meeting without a vote (P-16). Guests stand in a list of their own: no quorum and no
 * count ever reads it.
 */
export async function inviteGuest(
	context: Context,
	actor: Actor,
	command: InviteGuest
): Promise<Result<{ guestId: string }, InviteGuestRefusal | CommandRefusal>> {
	return performCommand<{ guestId: string }, InviteGuestRefusal>(
		context,
		{ actor, command, action: 'runMeeting' },
		async (tx, now) => {
			const { meetingId, kind, personName, onBehalfOf, email, locale, maySpeak, isNamed } = command;
			const meeting = await lockMeeting(tx, command, meetingId);
			if (meeting === null) return refuse('notFound');
			const { bodyId, startsAt } = meeting;
			const rules = await findRulesInForce(tx, command, { bodyId, on: localDateOf(startsAt) });
			const names = (await listGuests(tx, command, meetingId)).map((guest) => guest.personName);
			const rule = rules?.document.body ?? null;
			const allowed = mayInvite({ meeting, rule, names }, { kind, personName, maySpeak });
			if (!allowed.ok) return allowed;
			const id = tx.random.uuid();
			const publicName = isNamed ? 'named' : 'unnamed';
			const person = { kind, personName, onBehalfOf, email, locale, maySpeak, publicName } as const;
			await insertGuest(tx, command, { ...person, id, meetingId, now });
			const guest = { email, locale, maySpeak };
			await tellGuest(tx, command, { meetingId, kind: 'invitation', guest });
			tx.note({
				action: 'guestInvited',
				subjectKind: 'meeting',
				subjectId: meetingId,
				details: { guest: id, kind, maySpeak, publicName }
			});
			return ok({ guestId: id });
		}
	);
}
