import { mayTryCode, codeTries } from '$lib/domain/participation/limit-code-tries';
import type { PhaseRefusal, RightRefusal } from '$lib/domain/participation/may-cast';
import { ok, refuse, type Result } from '$lib/domain/result';
import { countTry, triesSoFar, type Counted } from '$lib/server/auth/count-tries';
import type { VoteName } from '$lib/server/ballot-key';
import type { Context } from '$lib/server/context';
import { readOwnBallot } from './read-own-ballot';

export interface EnterVotingCode extends VoteName {
	/** As `readCode` gives it. */
	readonly code: string;
	readonly clientAddress: string;
	/** Who is signed in in this browser; null where nobody is. */
	readonly accountId: string | null;
}

export type EnterVotingCodeRefusal = PhaseRefusal | RightRefusal | 'accountVotes' | 'tooManyTries';

/**
 * Looks whether a code gives a vote here, and whether a ballot can be cast with it now. Whoever is signed in and votes here by
 * their account needs none: a letter beside it would be a second vote, given by mistake. Only wrong ones are counted, by the network address: a room
 * full of people behind one address shares its limit with those who guess, and a right code leaves no trace. A code
 * that has been used up is answered as well, so that its holder can see what became of it.
 */
export async function enterVotingCode(
	context: Context,
	{ code, clientAddress, accountId, ...vote }: EnterVotingCode
): Promise<Result<{ readonly canCast: boolean }, EnterVotingCodeRefusal>> {
	const { windowMs } = codeTries;
	const counted: Counted = { purpose: 'codeFrom', of: clientAddress, windowMs };
	const now = context.now();
	if (!mayTryCode(await triesSoFar(context, { ...counted, now }))) return refuse('tooManyTries');
	if (accountId !== null && (await votesByAccount(context, vote, accountId)))
		return refuse('accountVotes');
	const own = await readOwnBallot(context, {
		...vote,
		voter: { kind: 'code', code }
	});
	if (own === null) return refuse('notFound');
	if (own.stamp === null) {
		await context.db.transaction((tx) => countTry(tx, context, { ...counted, now }));
		return refuse('codeUnknown');
	}
	return own.refusal !== null && !own.isCast
		? refuse(own.refusal)
		: ok({ canCast: own.refusal === null });
}

/** Whether the account is in the electorate, also where its right was exchanged for paper. */
async function votesByAccount(
	context: Context,
	vote: VoteName,
	accountId: string
): Promise<boolean> {
	const own = await readOwnBallot(context, { ...vote, voter: { kind: 'account', accountId } });
	return own !== null && own.stamp !== null;
}
