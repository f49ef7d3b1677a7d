import { and, asc, eq, max, sql } from 'drizzle-orm';
import type { BatchLayout, CodeBatch, RevokeReason } from '$lib/domain/participation/code-batch';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { codeBatch, votingCode } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** A pile of codes that were printed together. */
export interface StoredCodeBatch extends CodeBatch {
	readonly id: string;
	readonly number: number;
	readonly size: number;
	readonly layout: BatchLayout;
	readonly purpose: string;
	readonly revokedBecause: RevokeReason | null;
	/** How many of its codes were exchanged for a paper ballot. */
	readonly onPaperCount: number;
}

const ofBatch = sql`${votingCode.neighbourhoodId} = ${codeBatch.neighbourhoodId} and ${votingCode.batchId} = ${codeBatch.id}`;

const columns = {
	id: codeBatch.id,
	number: codeBatch.number,
	size: codeBatch.size,
	layout: codeBatch.layout,
	purpose: codeBatch.purpose,
	madeAt: codeBatch.madeAt,
	madeByAccountId: codeBatch.madeByAccountId,
	confirmedAt: codeBatch.confirmedAt,
	handedOutOn: codeBatch.handedOutOn,
	revokedAt: codeBatch.revokedAt,
	revokedBecause: codeBatch.revokedBecause,
	codeCount: sql<number>`count(${votingCode.codeHash})::int`,
	onPaperCount: sql<number>`count(${votingCode.onPaperOn})::int`
};

const ofVote = (scope: Scope, residentVoteId: string) =>
	and(
		eq(codeBatch.neighbourhoodId, scope.neighbourhoodId),
		eq(codeBatch.residentVoteId, residentVoteId)
	);

/** All batches of a vote in the order in which they were made. */
export async function listCodeBatches(
	db: Queryable,
	scope: Scope,
	residentVoteId: string
): Promise<readonly StoredCodeBatch[]> {
	return await db
		.select(columns)
		.from(codeBatch)
		.leftJoin(votingCode, ofBatch)
		.where(ofVote(scope, residentVoteId))
		.groupBy(codeBatch.neighbourhoodId, codeBatch.id)
		.orderBy(asc(codeBatch.number));
}

export interface BatchOfVote {
	readonly residentVoteId: string;
	readonly batchId: string;
}

export async function findCodeBatch(
	db: Queryable,
	scope: Scope,
	{ residentVoteId, batchId }: BatchOfVote
): Promise<StoredCodeBatch | null> {
	const [row] = await db
		.select(columns)
		.from(codeBatch)
		.leftJoin(votingCode, ofBatch)
		.where(and(ofVote(scope, residentVoteId), eq(codeBatch.id, batchId)))
		.groupBy(codeBatch.neighbourhoodId, codeBatch.id);
	return row ?? null;
}

/** The number on the next pile of a vote. Whoever asks holds the lock of the vote. */
export async function nextBatchNumber(
	tx: Transaction,
	scope: Scope,
	residentVoteId: string
): Promise<number> {
	const [row] = await tx
		.select({ last: max(codeBatch.number) })
		.from(codeBatch)
		.where(ofVote(scope, residentVoteId));
	return (row?.last ?? 0) + 1;
}

export interface NewCodeBatch {
	readonly id: string;
	readonly residentVoteId: string;
	readonly number: number;
	readonly size: number;
	readonly layout: BatchLayout;
	readonly purpose: string;
	readonly madeAt: Date;
	readonly madeByAccountId: string;
}

export async function insertCodeBatch(
	tx: Transaction,
	scope: Scope,
	batch: NewCodeBatch
): Promise<void> {
	await tx.insert(codeBatch).values({ ...batch, neighbourhoodId: scope.neighbourhoodId });
}

export type CodeBatchChange = Partial<{
	readonly madeAt: Date;
	readonly madeByAccountId: string;
	readonly confirmedAt: Date;
	readonly confirmedByAccountId: string;
	readonly handedOutOn: string;
	readonly revokedAt: Date;
	readonly revokedByAccountId: string;
	readonly revokedBecause: RevokeReason;
}>;

export async function changeCodeBatch(
	tx: Transaction,
	scope: Scope,
	{ id, change }: { readonly id: string; readonly change: CodeBatchChange }
): Promise<void> {
	await tx
		.update(codeBatch)
		.set(change)
		.where(and(eq(codeBatch.neighbourhoodId, scope.neighbourhoodId), eq(codeBatch.id, id)));
}

/** Keeps the codes of a batch: their hashes, sorted, so that the order of the rows says nothing of the paper. */
export async function insertVotingCodes(
	tx: Transaction,
	scope: Scope,
	{ batchId, hashes }: { readonly batchId: string; readonly hashes: readonly string[] }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.insert(votingCode)
		.values(hashes.toSorted().map((codeHash) => ({ neighbourhoodId, codeHash, batchId })));
}
