import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { changeResidentVote, lockResidentVote } from '$lib/server/repositories/resident-votes';
import type { VoteCommand } from './plan-of-vote';
import { setUp, type SetUpRefusal } from './set-up';

/** Ends a vote without a result. What was announced cannot be changed, so a mistake in it needs a new vote. */
export async function callOffResidentVote(
	context: Context,
	actor: AccountActor,
	command: VoteCommand
): Promise<Result<true, 'notFound' | 'overAlready' | SetUpRefusal>> {
	return setUp<true, 'notFound' | 'overAlready'>(context, { actor, command }, async (tx) => {
		const vote = await lockResidentVote(tx, command, command.residentVoteId);
		if (vote === null) return refuse('notFound');
		if (vote.state === 'counted' || vote.state === 'calledOff') return refuse('overAlready');
		const change = { state: 'calledOff', closedAt: null, onlineCount: null } as const;
		await changeResidentVote(tx, command, { id: vote.id, change, at: tx.at });
		tx.note({
			action: 'residentVoteCalledOff',
			subjectKind: 'residentVote',
			subjectId: vote.id,
			details: { was: vote.state }
		});
		return ok(true);
	});
}
