import { and, asc, count, eq, inArray, isNotNull, max, sum } from 'drizzle-orm';
import type { PileReading } from '$lib/domain/participation/read-sheets';
import type { Queryable, Transaction } from '$lib/server/db/client';
import {
	account,
	castBallot,
	codeBatch,
	paperBatch,
	paperCount,
	votingCode,
	votingRight
} from '$lib/server/db/schema';
import type { BallotName } from './cast-ballots';
import type { Scope } from './scope';

/** Notes that a code was exchanged for a paper ballot. */
export async function putCodeOnPaper(
	tx: Transaction,
	scope: Scope,
	{ codeHash, on: onPaperOn }: { readonly codeHash: string; readonly on: string }
): Promise<void> {
	await tx
		.update(votingCode)
		.set({ onPaperOn })
		.where(
			and(eq(votingCode.neighbourhoodId, scope.neighbourhoodId), eq(votingCode.codeHash, codeHash))
		);
}

/** Notes that an account's right was exchanged for a paper ballot. */
export async function putRightOnPaper(
	tx: Transaction,
	scope: Scope,
	{ id, on: onPaperOn }: { readonly id: string; readonly on: string }
): Promise<void> {
	await tx
		.update(votingRight)
		.set({ onPaperOn })
		.where(and(eq(votingRight.neighbourhoodId, scope.neighbourhoodId), eq(votingRight.id, id)));
}

/** Takes back what was cast online with a right that is exchanged, if anything was. */
export async function deleteCastBallot(
	tx: Transaction,
	scope: Scope,
	{ residentVoteId, ballotKey }: BallotName
): Promise<void> {
	await tx
		.delete(castBallot)
		.where(
			and(
				eq(castBallot.neighbourhoodId, scope.neighbourhoodId),
				eq(castBallot.residentVoteId, residentVoteId),
				eq(castBallot.ballotKey, ballotKey)
			)
		);
}

/** How many paper ballots were handed out for codes and rights of a vote. */
export async function countExchanged(
	db: Queryable,
	scope: Scope,
	residentVoteId: string
): Promise<number> {
	const batches = db
		.select({ id: codeBatch.id })
		.from(codeBatch)
		.where(
			and(
				eq(codeBatch.neighbourhoodId, scope.neighbourhoodId),
				eq(codeBatch.residentVoteId, residentVoteId)
			)
		);
	const [codes] = await db
		.select({ number: count() })
		.from(votingCode)
		.where(
			and(
				eq(votingCode.neighbourhoodId, scope.neighbourhoodId),
				inArray(votingCode.batchId, batches),
				isNotNull(votingCode.onPaperOn)
			)
		);
	const [rights] = await db
		.select({ number: count() })
		.from(votingRight)
		.where(
			and(
				eq(votingRight.neighbourhoodId, scope.neighbourhoodId),
				eq(votingRight.residentVoteId, residentVoteId),
				isNotNull(votingRight.onPaperOn)
			)
		);
	return (codes?.number ?? 0) + (rights?.number ?? 0);
}

/** A pile of paper ballots, without what was read on it. */
export interface StoredPile {
	readonly id: string;
	readonly number: number;
	readonly sheetCount: number;
	readonly agreedAt: Date | null;
}

const ofVote = (scope: Scope, residentVoteId: string) =>
	and(
		eq(paperBatch.neighbourhoodId, scope.neighbourhoodId),
		eq(paperBatch.residentVoteId, residentVoteId)
	);

const isPile = (scope: Scope, id: string) =>
	and(eq(paperBatch.neighbourhoodId, scope.neighbourhoodId), eq(paperBatch.id, id));

export async function listPaperPiles(
	db: Queryable,
	scope: Scope,
	residentVoteId: string
): Promise<readonly StoredPile[]> {
	return await db
		.select({
			id: paperBatch.id,
			number: paperBatch.number,
			sheetCount: paperBatch.sheetCount,
			agreedAt: paperBatch.agreedAt
		})
		.from(paperBatch)
		.where(ofVote(scope, residentVoteId))
		.orderBy(asc(paperBatch.number));
}

/** The last pile's number and how many sheets lie in all of them. Whoever asks holds the lock of the vote. */
export async function sumPaperPiles(tx: Transaction, scope: Scope, residentVoteId: string) {
	const [row] = await tx
		.select({ last: max(paperBatch.number), sheets: sum(paperBatch.sheetCount) })
		.from(paperBatch)
		.where(ofVote(scope, residentVoteId));
	return { last: row?.last ?? 0, sheets: Number(row?.sheets ?? 0) };
}

export async function insertPaperPile(
	tx: Transaction,
	scope: Scope,
	pile: Omit<StoredPile, 'agreedAt'> & { readonly residentVoteId: string; readonly madeAt: Date }
): Promise<void> {
	await tx.insert(paperBatch).values({ ...pile, neighbourhoodId: scope.neighbourhoodId });
}

export async function deletePaperPile(tx: Transaction, scope: Scope, id: string): Promise<void> {
	await tx
		.delete(paperCount)
		.where(
			and(eq(paperCount.neighbourhoodId, scope.neighbourhoodId), eq(paperCount.paperBatchId, id))
		);
	await tx.delete(paperBatch).where(isPile(scope, id));
}

export async function agreePaperPile(
	tx: Transaction,
	scope: Scope,
	{ id, at: agreedAt }: { readonly id: string; readonly at: Date }
): Promise<void> {
	await tx.update(paperBatch).set({ agreedAt }).where(isPile(scope, id));
}

/** What somebody read on a pile, and who and when. */
export interface StoredReading extends PileReading {
	readonly pileId: string;
	readonly accountId: string;
	readonly displayName: string;
	readonly enteredAt: Date;
}

/** All readings of these piles, the earlier one first. */
export async function listPaperReadings(
	db: Queryable,
	scope: Scope,
	pileIds: readonly string[]
): Promise<readonly StoredReading[]> {
	if (pileIds.length === 0) return [];
	return await db
		.select({
			pileId: paperCount.paperBatchId,
			accountId: paperCount.accountId,
			displayName: account.displayName,
			ballots: paperCount.ballots,
			spoiledCount: paperCount.spoiledCount,
			enteredAt: paperCount.enteredAt
		})
		.from(paperCount)
		.innerJoin(account, eq(account.id, paperCount.accountId))
		.where(
			and(
				eq(paperCount.neighbourhoodId, scope.neighbourhoodId),
				inArray(paperCount.paperBatchId, [...pileIds])
			)
		)
		.orderBy(asc(paperCount.enteredAt), asc(paperCount.accountId));
}

/** Puts somebody's reading in, in place of their own earlier one. */
export async function savePaperReading(
	tx: Transaction,
	scope: Scope,
	{
		pileId: paperBatchId,
		accountId,
		at: enteredAt,
		reading
	}: {
		readonly pileId: string;
		readonly accountId: string;
		readonly at: Date;
		readonly reading: PileReading;
	}
): Promise<void> {
	const { neighbourhoodId } = scope;
	const { ballots, spoiledCount } = reading;
	await tx
		.insert(paperCount)
		.values({ neighbourhoodId, paperBatchId, accountId, ballots, spoiledCount, enteredAt })
		.onConflictDoUpdate({
			target: [paperCount.neighbourhoodId, paperCount.paperBatchId, paperCount.accountId],
			set: { ballots, spoiledCount, enteredAt }
		});
}
