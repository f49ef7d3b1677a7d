import { and, eq, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Queryable } from '$lib/server/db/client';
import { codeBatch, votingCode } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** How many codes of a vote could be used, and how many of them were printed since the opening. */
export async function countUsableCodes(
	db: Queryable,
	scope: Scope,
	{ residentVoteId, opensAt }: { readonly residentVoteId: string; readonly opensAt: Date }
): Promise<{ readonly all: number; readonly later: number }> {
	const isLater = gte(codeBatch.madeAt, opensAt);
	const [row] = await db
		.select({
			all: sql<number>`count(*)::int`,
			later: sql<number>`count(*) filter (where ${isLater})::int`
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
				eq(codeBatch.neighbourhoodId, scope.neighbourhoodId),
				eq(codeBatch.residentVoteId, residentVoteId),
				isNull(codeBatch.revokedAt),
				or(lt(codeBatch.madeAt, opensAt), isNotNull(codeBatch.confirmedAt))
			)
		);
	return row ?? { all: 0, later: 0 };
}
