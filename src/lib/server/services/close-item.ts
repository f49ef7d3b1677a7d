import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { ResultKind } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { lockMotion } from '$lib/server/repositories/motions';
import { findOpenRoundOfItem } from '$lib/server/repositories/rounds';
import { determineMotion, type DetermineRefusal } from './determine-motion';
import { endVote, type EndVoteRefusal, type VoteEnding } from './end-vote';
import { readItemFacts } from './item-facts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface CloseItem extends MeetingCommand, VoteEnding {
	readonly itemId: string;
}

export type CloseItemServiceRefusal = EndVoteRefusal | DetermineRefusal;

export interface ItemClosed {
	readonly motionId: string;
	/** `waitsForRound`: the vote is over, and the money of its round has still to be shared out (P-42). */
	readonly kind: ResultKind | 'waitsForRound';
	readonly roundId: string | null;
}

/**
 * Ends the vote on an item and lets the rules decide, in one transaction: who was there at the end, the
 * determination, the money. Locks meeting, motion and item in this order, as the opening does.
 */
export async function closeItem(
	context: Context,
	actor: AccountActor,
	command: CloseItem
): Promise<Result<ItemClosed, CloseItemServiceRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'closeItem' },
		async (tx, now): Promise<Result<ItemClosed, CloseItemServiceRefusal>> => {
			const found = await findAgendaItem(tx, scope, itemId);
			if (!found) return refuse('notFound');
			await lockMeeting(tx, scope, found.meetingId);
			const motion = await lockMotion(tx, scope, found.motionId);
			const item = await lockAgendaItem(tx, scope, itemId);
			const facts = item && (await readItemFacts(tx, scope, { item, now }));
			if (!facts || !motion) return refuse('notFound');
			const ended = await endVote(tx, scope, { facts, command, actor, secret: context.secret });
			if (!ended.ok) return ended;
			const roundId = await findOpenRoundOfItem(tx, scope, itemId);
			if (roundId !== null) return ok({ motionId: motion.id, kind: 'waitsForRound', roundId });
			const determined = await determineMotion(tx, scope, { motion });
			if (!determined.ok) return determined;
			return ok({
				motionId: motion.id,
				kind: determined.value.determination.result.kind,
				roundId: null
			});
		}
	);
}
