import {
	mayCast,
	takesBallots,
	type PhaseRefusal,
	type RightRefusal
} from '$lib/domain/participation/may-cast';
import type { VoteName } from '$lib/server/ballot-key';
import { writeCastStamp } from '$lib/server/cast-stamp';
import type { Context } from '$lib/server/context';
import { findCastBallot } from '$lib/server/repositories/cast-ballots';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import { findVoter, type Voter } from './voter';

/** What somebody may know of their own ballot: that it is there, never what it says. */
export interface OwnBallot {
	/** Why no ballot can be cast now; null where it can. */
	readonly refusal: PhaseRefusal | RightRefusal | null;
	/** Whether a ballot of this voter lies in the urn, or lay in it when it was opened. */
	readonly isCast: boolean;
	/** Whether the urn was opened with it inside. */
	readonly isCounted: boolean;
	/** For the form that casts; null where there is no such voter. */
	readonly stamp: string | null;
}

/** The voter's place in a vote; null where there is no such vote for the public. */
export async function readOwnBallot(
	{ db, secret, now }: Pick<Context, 'db' | 'secret' | 'now'>,
	{ voter, ...vote }: VoteName & { readonly voter: Voter }
): Promise<OwnBallot | null> {
	const { neighbourhoodId, residentVoteId } = vote;
	const scope = { neighbourhoodId };
	const stored = await findResidentVote(db.query, scope, residentVoteId);
	if (stored === null || stored.state === 'draft') return null;
	const { opensAt } = stored;
	const found = await findVoter({ db: db.query, secret }, vote, voter);
	const entitled = mayCast(found?.right ?? null, { kind: voter.kind, opensAt });
	const open = takesBallots(stored, now());
	const refusal = !entitled.ok ? entitled.reason : open.ok ? null : open.reason;
	if (found === null) return { refusal, isCast: false, isCounted: false, stamp: null };
	const { ballotKey } = found;
	const ballot = await findCastBallot(db.query, scope, { residentVoteId, ballotKey });
	const castNumber = ballot?.castNumber ?? 0;
	return {
		refusal,
		isCast: ballot !== null,
		isCounted: ballot?.sealed === null,
		stamp: writeCastStamp(secret, { ...vote, ballotKey, castNumber })
	};
}
