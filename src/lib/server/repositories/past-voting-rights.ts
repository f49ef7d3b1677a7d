import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '$lib/server/db/client';
import {
	castBallot,
	codeBatch,
	residentVote,
	votingCode,
	votingRight
} from '$lib/server/db/schema';

/**
 * Forgets who could vote, and that they did, in all votes of all neighbourhoods that were counted so many days ago as
 * their manifests say (P-133), or else `usualDays`. The counted ballots stay: they are nobody's.
 */
export async function deletePastVotingRights(
	tx: Transaction,
	{ now, usualDays }: { readonly now: Date; readonly usualDays: number }
): Promise<void> {
	const daysKept = sql`coalesce((${residentVote.manifest} ->> 'deletedAfterDays')::int, ${usualDays})`;
	const past = tx
		.select({ id: residentVote.id })
		.from(residentVote)
		.where(
			sql`${residentVote.countedAt} + make_interval(days => ${daysKept}) < ${now.toISOString()}::timestamptz`
		);
	const batches = tx
		.select({ id: codeBatch.id })
		.from(codeBatch)
		.where(inArray(codeBatch.residentVoteId, past));
	await tx.delete(castBallot).where(inArray(castBallot.residentVoteId, past));
	await tx.delete(votingRight).where(inArray(votingRight.residentVoteId, past));
	await tx.delete(votingCode).where(inArray(votingCode.batchId, batches));
}
