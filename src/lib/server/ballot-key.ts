import { sign } from './secret';

/** What somebody votes by: the code of a letter, or the right of an account. */
export type BallotHolder =
	| { readonly kind: 'code'; readonly code: string }
	| { readonly kind: 'account'; readonly votingRightId: string };

/** A vote of the residents. */
export interface VoteName {
	readonly neighbourhoodId: string;
	readonly residentVoteId: string;
}

/**
 * The key of a voter's ballot. Whoever has only the database cannot compute it: of a code it keeps the hash alone, and
 * the secret lies outside. `code` is written as it is hashed, without blanks.
 */
export function ballotKeyOf(secret: string, vote: VoteName, holder: BallotHolder): string {
	const of = holder.kind === 'code' ? holder.code : holder.votingRightId;
	return sign(
		secret,
		'ballot-key',
		[vote.neighbourhoodId, vote.residentVoteId, holder.kind, of].join('\n')
	);
}
