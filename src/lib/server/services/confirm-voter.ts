import type { AccountActor } from '$lib/domain/access/actor';
import { votingPhase } from '$lib/domain/participation/resident-vote';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockResidentVote } from '$lib/server/repositories/resident-votes';
import { confirmVotingRight } from '$lib/server/repositories/voting-rights';
import type { VoteCommand } from './plan-of-vote';
import { setUp, type SetUpRefusal } from './set-up';

export interface ConfirmVoter extends VoteCommand {
	readonly votingRightId: string;
}

type Refusal = 'voteNotOpen' | 'confirmedAlready' | 'needsSecondPerson' | 'notFound';

/** The second person's yes to somebody who was added after the opening. */
export async function confirmVoter(
	context: Context,
	actor: AccountActor,
	command: ConfirmVoter
): Promise<Result<true, Refusal | SetUpRefusal>> {
	const onConstraint = { voting_right_confirmed_by_another: 'needsSecondPerson' } as const;
	return setUp<true, Refusal>(context, { actor, command, onConstraint }, async (tx, now) => {
		const vote = await lockResidentVote(tx, command, command.residentVoteId);
		if (vote === null) return refuse('notFound');
		if (votingPhase(vote, now) !== 'open') return refuse('voteNotOpen');
		const confirmed = await confirmVotingRight(tx, command, {
			id: command.votingRightId,
			byAccountId: actor.accountId,
			at: now
		});
		if (!confirmed) return refuse('confirmedAlready');
		tx.note({
			action: 'voterConfirmed',
			subjectKind: 'residentVote',
			subjectId: vote.id,
			details: { votingRightId: command.votingRightId }
		});
		return ok(true);
	});
}
