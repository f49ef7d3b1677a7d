import { mergeBallots, type EqualBallots } from '$lib/domain/participation/merge-ballots';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { listCountedBallots, listPiles } from '$lib/server/repositories/urn';

/** Every ballot of a counted vote, from the urn and from paper: what the count was made of. */
export async function readCountedBallots(
	db: Queryable,
	scope: Scope,
	residentVoteId: string
): Promise<readonly EqualBallots[]> {
	const online = await listCountedBallots(db, scope, residentVoteId);
	const piles = await listPiles(db, scope, residentVoteId);
	return mergeBallots([...online, ...piles.flatMap(({ ballots }) => ballots)]);
}

/** What waits to be counted: ballots of the opened urn (null while it is closed), and piles of paper. */
export interface UrnRead {
	readonly online: number | null;
	readonly piles: number;
	readonly agreedPiles: number;
}

export async function readUrn(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	residentVoteId: string
): Promise<UrnRead> {
	const vote = await findResidentVote(db.query, scope, residentVoteId);
	const piles = await listPiles(db.query, scope, residentVoteId);
	return {
		online: vote?.onlineCount ?? null,
		piles: piles.length,
		agreedPiles: piles.filter(({ agreedAt }) => agreedAt !== null).length
	};
}
