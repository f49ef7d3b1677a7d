import { mayCast, type RightRefusal, type RightToCast } from '$lib/domain/participation/may-cast';
import { ok, refuse, type Result } from '$lib/domain/result';
import { ballotKeyOf, type BallotHolder, type VoteName } from '$lib/server/ballot-key';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findRightOfCode } from '$lib/server/repositories/rights-to-cast';
import { findVotingRight } from '$lib/server/repositories/voting-rights';
import { hashCode } from '$lib/server/voting-code-hash';

/** Who votes: whoever holds a code (as `readCode` gives it), or an account that is signed in. */
export type Voter =
	| { readonly kind: 'code'; readonly code: string }
	| { readonly kind: 'account'; readonly accountId: string };

/** What a voter can vote by, and the key of their ballot. */
export interface KnownVoter {
	readonly right: RightToCast;
	readonly ballotKey: string;
}

/** The voter's right in this vote; null where there is none. */
export async function findVoter(
	{ db, secret }: { readonly db: Queryable; readonly secret: Context['secret'] },
	vote: VoteName,
	voter: Voter
): Promise<KnownVoter | null> {
	const { neighbourhoodId, residentVoteId } = vote;
	const scope = { neighbourhoodId };
	const known = (right: RightToCast, holder: BallotHolder) => ({
		right,
		ballotKey: ballotKeyOf(secret, vote, holder)
	});
	if (voter.kind === 'code') {
		const codeHash = hashCode(voter.code);
		const right = await findRightOfCode(db, scope, { residentVoteId, codeHash });
		return right && known(right, voter);
	}
	const { accountId } = voter;
	const right = await findVotingRight(db, scope, { residentVoteId, accountId });
	if (right === null) return null;
	const { id: votingRightId, addedAt: givenAt, confirmedAt, onPaperOn } = right;
	const asRight = { kind: 'account', givenAt, confirmedAt, revokedAt: null, onPaperOn } as const;
	return known(asRight, { kind: 'account', votingRightId });
}

/** The voter, where nothing about the right stands against a ballot online. */
export function entitledVoter(
	found: KnownVoter | null,
	by: { readonly kind: Voter['kind']; readonly opensAt: Date | null }
): Result<KnownVoter, RightRefusal> {
	const entitled = mayCast(found?.right ?? null, by);
	if (!entitled.ok) return entitled;
	return found === null ? refuse('noRight') : ok(found);
}
