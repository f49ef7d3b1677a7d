import type { AccountActor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { mayVote, type ShownResidence } from '$lib/domain/participation/may-vote';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { saveResidence } from '$lib/server/repositories/residences';
import { listResidentVotes } from '$lib/server/repositories/resident-votes';
import { insertVotingRights } from '$lib/server/repositories/voting-rights';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal } from './perform-command';

export interface ConfirmResidence extends ShownResidence {
	readonly neighbourhoodId: string;
	readonly formKey: string;
	readonly email: string;
}

type Refusal = 'accountUnknown' | 'ownResidence' | 'birthYearWrong';
export type ConfirmResidenceRefusal = Refusal | CommandRefusal;

/** Nobody alive was born before. */
const oldestYears = 120;

/**
 * Somebody has shown at the desk that they belong to the neighbourhood (P-14): a document is looked at, not copied. Into
 * votes that are announced and not open yet they come at once; into an open one by two people only.
 */
export async function confirmResidence(
	context: Context,
	actor: AccountActor,
	command: ConfirmResidence
): Promise<Result<{ votes: number }, ConfirmResidenceRefusal>> {
	return performCommand<{ votes: number }, Refusal>(
		context,
		{
			...{ actor, command, action: 'runVote' },
			onConstraint: { residence_shown_to_another: 'ownResidence' }
		},
		async (tx, now) => {
			const account = await findAccount(tx, { email: command.email });
			if (account?.state !== 'active') return refuse('accountUnknown');
			const { tie, birthYear } = command;
			const thisYear = Number(localDateOf(now).slice(0, 4));
			if (birthYear !== null && (birthYear > thisYear || birthYear < thisYear - oldestYears))
				return refuse('birthYearWrong');
			const residence = {
				...{ accountId: account.id, tie, birthYear },
				...{ shownAt: now, shownToAccountId: actor.accountId }
			};
			await saveResidence(tx, command, residence);
			tx.note({ action: 'residenceConfirmed', subjectKind: 'account', subjectId: account.id });
			return ok({ votes: await enterInComingVotes(tx, command, { residence, actor }) });
		}
	);
}

async function enterInComingVotes(
	tx: UseCaseTransaction,
	command: ConfirmResidence,
	{
		residence,
		actor
	}: {
		readonly residence: ShownResidence & { readonly accountId: string };
		readonly actor: AccountActor;
	}
): Promise<number> {
	let votes = 0;
	for (const vote of await listResidentVotes(tx, command, { withDrafts: false })) {
		const { state, opensAt, manifest } = vote;
		if (state !== 'announced' || opensAt === null || tx.at >= opensAt) continue;
		if (!mayVote(residence, manifest.eligibility, opensAt)) continue;
		const right = {
			...{ id: tx.random.uuid(), accountId: residence.accountId },
			...{ addedByAccountId: actor.accountId, addedAt: tx.at }
		};
		votes += await insertVotingRights(tx, command, { residentVoteId: vote.id, rights: [right] });
	}
	return votes;
}
