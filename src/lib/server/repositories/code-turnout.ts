import { and, count, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '$lib/server/db/client';
import { codeBatch, votingCode } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** How many codes of a vote could be used: all but those of revoked batches. */
export async function countHandedOutCodes(
	db: Queryable,
	scope: Scope,
	residentVoteId: string
): Promise<number> {
	const [row] = await db
		.select({ codes: count() })
		.from(votingCode)
		.innerJoin(
			codeBatch,
			and(
				eq(codeBatch.neighbourhoodId, votingCode.neighbourhoodId),
				eq(codeBatch.id, votingCode.batchId)
			)
		)
		.where(
			and(
				eq(codeBatch.neighbourhoodId, scope.neighbourhoodId),
				eq(codeBatch.residentVoteId, residentVoteId),
				isNull(codeBatch.revokedAt)
			)
		);
	return row?.codes ?? 0;
}
