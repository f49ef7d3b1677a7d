import type { AccountActor } from '$lib/domain/access/actor';
import { votingPhase } from '$lib/domain/participation/resident-vote';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { confirmVotingRight } from '$lib/server/repositories/voting-rights';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';

export interface ConfirmVoter extends DeskVoteCommand {
	readonly votingRightId: string;
}

type Refusal = 'voteNotOpen' | 'confirmedAlready' | 'needsSecondPerson';

/** The second person's yes to somebody who was added after the opening. */
export async function confirmVoter(
	context: Context,
	actor: AccountActor,
	command: ConfirmVoter
): Promise<Result<true, Refusal | CommandRefusal>> {
	const onConstraint = { voting_right_confirmed_by_another: 'needsSecondPerson' } as const;
	return performOnVote<true, Refusal>(
		context,
		{ actor, command, onConstraint },
		async (tx, vote) => {
			if (votingPhase(vote, tx.at) !== 'open') return refuse('voteNotOpen');
			const confirmed = await confirmVotingRight(tx, command, {
				id: command.votingRightId,
				byAccountId: actor.accountId,
				at: tx.at
			});
			if (!confirmed) return refuse('confirmedAlready');
			tx.note({
				action: 'voterConfirmed',
				subjectKind: 'residentVote',
				subjectId: vote.id,
				details: { votingRightId: command.votingRightId }
			});
			return ok(true);
		}
	);
}
