import { and, eq } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { castBallot, residentVote } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Which ballot: the vote, and the key of the voter. */
export interface BallotName {
	readonly residentVoteId: string;
	readonly ballotKey: string;
}

const is = (scope: Scope, { residentVoteId, ballotKey }: BallotName) =>
	and(
		eq(castBallot.neighbourhoodId, scope.neighbourhoodId),
		eq(castBallot.residentVoteId, residentVoteId),
		eq(castBallot.ballotKey, ballotKey)
	);

/**
 * When the vote takes ballots, shared with everybody who casts and held against whoever closes it. The voter's own row
 * is not locked: the lock would write into it which transaction cast the ballot.
 */
export async function shareResidentVote(tx: Transaction, scope: Scope, id: string) {
	const [row] = await tx
		.select({
			state: residentVote.state,
			opensAt: residentVote.opensAt,
			closesAt: residentVote.closesAt,
			manifestHash: residentVote.manifestHash
		})
		.from(residentVote)
		.where(and(eq(residentVote.neighbourhoodId, scope.neighbourhoodId), eq(residentVote.id, id)))
		.limit(1)
		.for('key share');
	return row ?? null;
}

export interface StoredCastBallot {
	readonly castNumber: number;
	/** Null once the vote is closed. */
	readonly sealed: string | null;
}

export async function findCastBallot(
	db: Queryable,
	scope: Scope,
	name: BallotName
): Promise<StoredCastBallot | null> {
	const [row] = await db
		.select({ castNumber: castBallot.castNumber, sealed: castBallot.sealed })
		.from(castBallot)
		.where(is(scope, name))
		.limit(1);
	return row ?? null;
}

/** Puts in somebody's first ballot; false where there is one already, which `cast_ballot_one_per_right` tells. */
export async function insertCastBallot(
	tx: Transaction,
	scope: Scope,
	ballot: BallotName & { readonly sealed: string }
): Promise<boolean> {
	const rows = await tx
		.insert(castBallot)
		.values({ neighbourhoodId: scope.neighbourhoodId, ...ballot, castNumber: 1 })
		.onConflictDoNothing()
		.returning({ castNumber: castBallot.castNumber });
	return rows.length > 0;
}

/** Puts a ballot in place of the voter's last one; false where that is not the one which was seen. */
export async function replaceCastBallot(
	tx: Transaction,
	scope: Scope,
	{ sealed, seen, ...name }: BallotName & { readonly sealed: string; readonly seen: number }
): Promise<boolean> {
	const rows = await tx
		.update(castBallot)
		.set({ castNumber: seen + 1, sealed })
		.where(and(is(scope, name), eq(castBallot.castNumber, seen)))
		.returning({ castNumber: castBallot.castNumber });
	return rows.length > 0;
}
