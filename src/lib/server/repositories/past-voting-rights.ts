import { inArray, lt } from 'drizzle-orm';
import type { Transaction } from '$lib/server/db/client';
import {
	castBallot,
	codeBatch,
	residentVote,
	votingCode,
	votingRight
} from '$lib/server/db/schema';

/**
 * Forgets who could vote, and that they did, in all votes of all neighbourhoods that were counted too long ago. The
 * counted ballots stay: they are nobody's.
 */
export async function deleteRightsOfVotesCountedBefore(
	tx: Transaction,
	before: Date
): Promise<void> {
	const past = tx
		.select({ id: residentVote.id })
		.from(residentVote)
		.where(lt(residentVote.countedAt, before));
	const batches = tx
		.select({ id: codeBatch.id })
		.from(codeBatch)
		.where(inArray(codeBatch.residentVoteId, past));
	await tx.delete(castBallot).where(inArray(castBallot.residentVoteId, past));
	await tx.delete(votingRight).where(inArray(votingRight.residentVoteId, past));
	await tx.delete(votingCode).where(inArray(votingCode.batchId, batches));
}
