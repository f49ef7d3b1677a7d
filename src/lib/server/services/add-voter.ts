import type { AccountActor } from '$lib/domain/access/actor';
import { addVoter as mayAdd, type AddVoterRefusal } from '$lib/domain/participation/add-voter';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { findResidence } from '$lib/server/repositories/residences';
import { findVotingRight, insertVotingRights } from '$lib/server/repositories/voting-rights';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';

export interface AddVoter extends DeskVoteCommand {
	readonly email: string;
}

type Refusal = AddVoterRefusal | 'accountUnknown' | 'ownRight';

/** Adds somebody to the electorate of an open vote. They can vote once a second person has confirmed it. */
export async function addVoter(
	context: Context,
	actor: AccountActor,
	command: AddVoter
): Promise<Result<true, Refusal | CommandRefusal>> {
	return performOnVote<true, Refusal>(
		context,
		{ actor, command, onConstraint: { voting_right_confirmed_by_another: 'ownRight' } },
		async (tx, vote) => {
			const residentVoteId = vote.id;
			const account = await findAccount(tx, { email: command.email });
			if (account?.state !== 'active') return refuse('accountUnknown');
			const accountId = account.id;
			const residence = await findResidence(tx, command, accountId);
			const right = await findVotingRight(tx, command, { residentVoteId, accountId });
			const added = mayAdd(vote, { residence, hasRight: right !== null }, tx.at);
			if (!added.ok) return added;
			const { accountId: addedByAccountId } = actor;
			const id = tx.random.uuid();
			const rights = [{ id, accountId, addedByAccountId, addedAt: tx.at }];
			await insertVotingRights(tx, command, { residentVoteId, rights });
			tx.note({
				action: 'voterAdded',
				subjectKind: 'residentVote',
				subjectId: residentVoteId,
				details: { votingRightId: id }
			});
			return ok(true);
		}
	);
}
