import type { AccountActor } from '$lib/domain/access/actor';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { StoredResidentVote } from '$lib/server/repositories/resident-votes';
import type { UseCaseTransaction } from './perform';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';

export type PlanRefusal = 'announcedAlready' | CommandRefusal;

/** Runs a use case on the plan of a vote, which nobody else changes meanwhile. Once announced it stays as it is. */
export async function changePlan<T, R extends string>(
	context: Context,
	asked: { readonly actor: AccountActor; readonly command: DeskVoteCommand },
	work: (tx: UseCaseTransaction, vote: StoredResidentVote) => Promise<Result<T, R>>
): Promise<Result<T, R | PlanRefusal>> {
	return performOnVote<T, R | 'announcedAlready'>(context, asked, async (tx, vote) =>
		vote.state === 'draft' ? work(tx, vote) : refuse('announcedAlready')
	);
}
