import { and, eq, sql } from 'drizzle-orm';
import type { RightToCast } from '$lib/domain/participation/may-cast';
import type { Queryable } from '$lib/server/db/client';
import { codeBatch, votingCode } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** The right that the code of a letter gives in this vote; null where it is none of its codes. */
export async function findRightOfCode(
	db: Queryable,
	scope: Scope,
	{ residentVoteId, codeHash }: { readonly residentVoteId: string; readonly codeHash: string }
): Promise<RightToCast | null> {
	const [row] = await db
		.select({
			kind: sql<'code'>`'code'`,
			givenAt: codeBatch.madeAt,
			confirmedAt: codeBatch.confirmedAt,
			revokedAt: codeBatch.revokedAt,
			onPaperOn: votingCode.onPaperOn
		})
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
				eq(votingCode.neighbourhoodId, scope.neighbourhoodId),
				eq(votingCode.codeHash, codeHash),
				eq(codeBatch.residentVoteId, residentVoteId)
			)
		)
		.limit(1);
	return row ?? null;
}
