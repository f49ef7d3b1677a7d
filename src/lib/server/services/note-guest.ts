import type { Actor } from '$lib/domain/access/actor';
import {
	noteGuest as mayNote,
	withdrawGuest as mayWithdraw,
	type NoteGuestRefusal,
	type WithdrawGuestRefusal
} from '$lib/domain/meeting/invite-guest';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Transaction } from '$lib/server/db/client';
import { findGuest, saveGuest } from '$lib/server/repositories/meeting-guests';
import { lockMeeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { listSpeakers, moveSpeaker } from '$lib/server/repositories/speakers';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

/** What happens to a guest: has come, has not come after all, is not invited any more. */
export type GuestChange = 'came' | 'absent' | 'withdrawn';

export interface NoteGuest extends MeetingCommand {
	readonly meetingId: string;
	readonly guestId: string;
	readonly change: GuestChange;
}

type NoteRefusal = NoteGuestRefusal | WithdrawGuestRefusal;

/** Notes that a guest came, takes that back, or takes the invitation back. */
export async function noteGuest(
	context: Context,
	actor: Actor,
	command: NoteGuest
): Promise<Result<true, NoteRefusal | CommandRefusal>> {
	return performCommand<true, NoteRefusal>(
		context,
		{ actor, command, action: 'runMeeting' },
		async (tx, now) => {
			const { meetingId, guestId: id, change } = command;
			const meeting = await lockMeeting(tx, command, meetingId);
			const guest = meeting && (await findGuest(tx, command, id));
			if (!meeting || guest?.meetingId !== meetingId) return refuse('notFound');
			const isWithdrawn = guest.withdrawnAt !== null;
			const allowed =
				change === 'withdrawn'
					? mayWithdraw(meeting, { isWithdrawn, cameAt: guest.cameAt })
					: mayNote(meeting, { isWithdrawn });
			if (!allowed.ok) return allowed;
			const cameAt = change === 'came' ? (guest.cameAt ?? now) : null;
			const changed = change === 'withdrawn' ? { withdrawnAt: now } : { cameAt };
			await saveGuest(tx, command, { id, now, ...changed });
			if (change !== 'came') await lowerHands(tx, command, { meetingId, guestId: id, now });
			tx.note({
				action: 'guestNoted',
				subjectKind: 'meeting',
				subjectId: meetingId,
				details: { guest: id, change }
			});
			return ok(true);
		}
	);
}

/** Who is not there does not wait for the floor, and has it no more. */
async function lowerHands(
	tx: Transaction,
	scope: Scope,
	{
		meetingId,
		guestId,
		now
	}: { readonly meetingId: string; readonly guestId: string; readonly now: Date }
): Promise<void> {
	const hands = await listSpeakers(tx, scope, meetingId);
	for (const { id, state } of hands.filter((hand) => hand.guestId === guestId)) {
		if (state === 'waiting') await moveSpeaker(tx, scope, { id, to: 'withdrawn', now });
		if (state === 'speaking') await moveSpeaker(tx, scope, { id, to: 'done', now });
	}
}
