import { mergeBallots, type EqualBallots } from '$lib/domain/participation/merge-ballots';
import type { Queryable } from '$lib/server/db/client';
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
