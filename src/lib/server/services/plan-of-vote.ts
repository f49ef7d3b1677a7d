import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Actor } from '$lib/domain/access/actor';
import { lockResidentVote, type StoredResidentVote } from '$lib/server/repositories/resident-votes';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface VoteCommand extends SetUpCommand {
	readonly residentVoteId: string;
}

export type PlanRefusal = 'notFound' | 'announcedAlready';

/** Runs a use case on the plan of a vote, which nobody else changes meanwhile. Once announced it stays as it is. */
export async function changePlan<T, R extends string>(
	context: Context,
	{ actor, command }: { readonly actor: Actor; readonly command: VoteCommand },
	work: (tx: UseCaseTransaction, vote: StoredResidentVote) => Promise<Result<T, R>>
): Promise<Result<T, R | PlanRefusal | SetUpRefusal>> {
	return setUp<T, R | PlanRefusal>(context, { actor, command }, async (tx) => {
		const vote = await lockResidentVote(tx, command, command.residentVoteId);
		if (vote === null) return refuse('notFound');
		return vote.state === 'draft' ? work(tx, vote) : refuse('announcedAlready');
	});
}
