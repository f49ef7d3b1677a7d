import type { AccountActor } from '$lib/domain/access/actor';
import {
	declareResidence as mayDeclare,
	type DeclaredResidence,
	type DeclareRefusal
} from '$lib/domain/participation/declare-residence';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockResidentVote } from '$lib/server/repositories/resident-votes';
import { insertVotingRights } from '$lib/server/repositories/voting-rights';
import { performCommand, type CommandRefusal } from './perform-command';

export interface DeclareResidence extends DeclaredResidence {
	readonly neighbourhoodId: string;
	readonly formKey: string;
	readonly residentVoteId: string;
}

/**
 * An account enters itself into the electorate of an announced vote, where the rules take people at their word. What it
 * said of tie, birth and street is looked at and kept nowhere; that it did is. Whoever can vote already stays as they are.
 */
export async function declareResidence(
	context: Context,
	actor: AccountActor,
	command: DeclareResidence
): Promise<Result<true, DeclareRefusal | CommandRefusal>> {
	const onConstraint = { voting_right_declared_before_opening: 'electorateFixed' } as const;
	const asked = { actor, command, action: 'useAccount', onConstraint } as const;
	return performCommand<true, DeclareRefusal>(context, asked, async (tx) => {
		const vote = await lockResidentVote(tx, command, command.residentVoteId);
		if (vote === null) return refuse('notFound');
		const declared = mayDeclare(vote, command, tx.at);
		if (!declared.ok) return declared;
		const { accountId } = actor;
		const id = tx.random.uuid();
		const right = { id, accountId, addedByAccountId: accountId, addedAt: tx.at, isDeclared: true };
		const rights = [right];
		const added = await insertVotingRights(tx, command, { residentVoteId: vote.id, rights });
		if (added > 0)
			tx.note({
				action: 'residenceDeclared',
				subjectKind: 'residentVote',
				subjectId: vote.id,
				details: { votingRightId: id }
			});
		return ok(true);
	});
}
