import { and, eq, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { prepareOnce } from '$lib/server/db/prepare-once';
import { castBallot, residentVote } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Which ballot: the vote, and the key of the voter. */
export interface BallotName {
	readonly residentVoteId: string;
	readonly ballotKey: string;
}

const isNamed = () =>
	and(
		eq(castBallot.neighbourhoodId, sql.placeholder('neighbourhoodId')),
		eq(castBallot.residentVoteId, sql.placeholder('residentVoteId')),
		eq(castBallot.ballotKey, sql.placeholder('ballotKey'))
	);

const castWindow = {
	state: residentVote.state,
	opensAt: residentVote.opensAt,
	closesAt: residentVote.closesAt,
	manifestHash: residentVote.manifestHash
};

const shareVote = prepareOnce('share_resident_vote', {
	columns: castWindow,
	build: (db) =>
		db
			.select(castWindow)
			.from(residentVote)
			.where(
				and(
					eq(residentVote.neighbourhoodId, sql.placeholder('neighbourhoodId')),
					eq(residentVote.id, sql.placeholder('id'))
				)
			)
			.limit(1)
			.for('key share')
});

/**
 * When the vote takes ballots, shared with everybody who casts and held against whoever closes it. The voter's own row
 * is not locked: the lock would write into it which transaction cast the ballot.
 */
export async function shareResidentVote(tx: Transaction, scope: Scope, id: string) {
	const [row] = await shareVote(tx, { neighbourhoodId: scope.neighbourhoodId, id });
	return row ?? null;
}

export interface StoredCastBallot {
	readonly castNumber: number;
	/** Null once the vote is closed. */
	readonly sealed: string | null;
}

const stored = { castNumber: castBallot.castNumber, sealed: castBallot.sealed };

const findNamed = prepareOnce('find_cast_ballot', {
	columns: stored,
	build: (db) => db.select(stored).from(castBallot).where(isNamed()).limit(1)
});

export async function findCastBallot(
	db: Queryable,
	scope: Scope,
	name: BallotName
): Promise<StoredCastBallot | null> {
	const [row] = await findNamed(db, { neighbourhoodId: scope.neighbourhoodId, ...name });
	return row ?? null;
}

const counted = { castNumber: castBallot.castNumber };

const insertFirst = prepareOnce('insert_cast_ballot', {
	columns: counted,
	build: (db) =>
		db
			.insert(castBallot)
			.values({
				neighbourhoodId: sql.placeholder('neighbourhoodId'),
				residentVoteId: sql.placeholder('residentVoteId'),
				ballotKey: sql.placeholder('ballotKey'),
				sealed: sql.placeholder('sealed'),
				castNumber: 1
			})
			.onConflictDoNothing()
			.returning(counted)
});

/** Puts in somebody's first ballot; false where there is one already, which `cast_ballot_one_per_right` tells. */
export async function insertCastBallot(
	tx: Transaction,
	scope: Scope,
	ballot: BallotName & { readonly sealed: string }
): Promise<boolean> {
	const { neighbourhoodId } = scope;
	return (await insertFirst(tx, { neighbourhoodId, ...ballot })).length > 0;
}

const replaceSeen = prepareOnce('replace_cast_ballot', {
	columns: counted,
	build: (db) =>
		db
			.update(castBallot)
			.set({
				castNumber: sql`${castBallot.castNumber} + 1`,
				sealed: sql`${sql.placeholder('sealed')}`
			})
			.where(and(isNamed(), eq(castBallot.castNumber, sql.placeholder('seen'))))
			.returning(counted)
});

/** Puts a ballot in place of the voter's last one; false where that is not the one which was seen. */
export async function replaceCastBallot(
	tx: Transaction,
	scope: Scope,
	ballot: BallotName & { readonly sealed: string; readonly seen: number }
): Promise<boolean> {
	const { neighbourhoodId } = scope;
	return (await replaceSeen(tx, { neighbourhoodId, ...ballot })).length > 0;
}
