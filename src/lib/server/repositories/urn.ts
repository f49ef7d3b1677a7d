import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import type { EqualBallots } from '$lib/domain/participation/merge-ballots';
import type { Queryable, Transaction } from '$lib/server/db/client';
import {
	castBallot,
	countedBallot,
	paperBatch,
	paperCount,
	residentVote
} from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Every sealed ballot of a vote. */
export async function listSealedBallots(
	tx: Transaction,
	scope: Scope,
	residentVoteId: string
): Promise<readonly { readonly ballotKey: string; readonly sealed: string }[]> {
	const rows = await tx
		.select({ ballotKey: castBallot.ballotKey, sealed: castBallot.sealed })
		.from(castBallot)
		.where(and(ofVote(scope, residentVoteId), isNotNull(castBallot.sealed)))
		.orderBy(asc(castBallot.ballotKey));
	return rows.flatMap(({ ballotKey, sealed }) => (sealed === null ? [] : { ballotKey, sealed }));
}

/** Writes what the urn held, in the order of the marks, and empties the seals: keys and marks part for ever. */
export async function emptyUrn(
	tx: Transaction,
	scope: Scope,
	{
		residentVoteId,
		ballots
	}: { readonly residentVoteId: string; readonly ballots: readonly EqualBallots[] }
): Promise<void> {
	const { neighbourhoodId } = scope;
	const rows = ballots.toSorted((a, b) => (a.marks < b.marks ? -1 : 1));
	const rowsAtOnce = 5_000;
	for (let from = 0; from < rows.length; from += rowsAtOnce)
		await tx.insert(countedBallot).values(
			rows.slice(from, from + rowsAtOnce).map((row) => ({
				neighbourhoodId,
				residentVoteId,
				...row
			}))
		);
	await tx.update(castBallot).set({ sealed: null }).where(ofVote(scope, residentVoteId));
}

/** What the urn held, in the order of the marks. */
export async function listCountedBallots(
	db: Queryable,
	scope: Scope,
	residentVoteId: string
): Promise<readonly EqualBallots[]> {
	return await db
		.select({ marks: countedBallot.marks, times: countedBallot.times })
		.from(countedBallot)
		.where(
			and(
				eq(countedBallot.neighbourhoodId, scope.neighbourhoodId),
				eq(countedBallot.residentVoteId, residentVoteId)
			)
		)
		.orderBy(asc(countedBallot.marks));
}

/** A pile of paper, and one of the two equal readings once it is agreed. */
export interface PileRead {
	readonly number: number;
	readonly sheetCount: number;
	readonly agreedAt: Date | null;
	readonly ballots: readonly EqualBallots[];
	readonly spoiledCount: number;
}

/** Every pile once, with the reading of whoever comes first by id; of piles nobody has entered the sheets only. */
export async function listPiles(
	db: Queryable,
	scope: Scope,
	residentVoteId: string
): Promise<readonly PileRead[]> {
	const rows = await db
		.selectDistinctOn([paperBatch.number], {
			number: paperBatch.number,
			sheetCount: paperBatch.sheetCount,
			agreedAt: paperBatch.agreedAt,
			ballots: paperCount.ballots,
			spoiledCount: paperCount.spoiledCount
		})
		.from(paperBatch)
		.leftJoin(
			paperCount,
			and(
				eq(paperCount.neighbourhoodId, paperBatch.neighbourhoodId),
				eq(paperCount.paperBatchId, paperBatch.id)
			)
		)
		.where(
			and(
				eq(paperBatch.neighbourhoodId, scope.neighbourhoodId),
				eq(paperBatch.residentVoteId, residentVoteId)
			)
		)
		.orderBy(asc(paperBatch.number), asc(paperCount.accountId));
	return rows.map((row) => ({
		...row,
		ballots: row.ballots ?? [],
		spoiledCount: row.spoiledCount ?? 0
	}));
}

/** Votes of a neighbourhood whose time is over and whose urn is still closed. */
export async function listVotesToClose(
	db: Queryable,
	scope: Scope,
	now: Date
): Promise<readonly string[]> {
	const rows = await db
		.select({ id: residentVote.id })
		.from(residentVote)
		.where(
			and(
				eq(residentVote.neighbourhoodId, scope.neighbourhoodId),
				eq(residentVote.state, 'announced'),
				lte(residentVote.closesAt, now)
			)
		);
	return rows.map(({ id }) => id);
}

const ofVote = (scope: Scope, residentVoteId: string) =>
	and(
		eq(castBallot.neighbourhoodId, scope.neighbourhoodId),
		eq(castBallot.residentVoteId, residentVoteId)
	);
