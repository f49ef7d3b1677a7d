import { and, eq, sql } from 'drizzle-orm';
import type { RightToCast } from '$lib/domain/participation/may-cast';
import type { Queryable } from '$lib/server/db/client';
import { prepareOnce } from '$lib/server/db/prepare-once';
import { codeBatch, votingCode } from '$lib/server/db/schema';
import type { Scope } from './scope';

const right = {
	kind: sql<'code'>`'code'`,
	givenAt: codeBatch.madeAt,
	confirmedAt: codeBatch.confirmedAt,
	revokedAt: codeBatch.revokedAt,
	onPaperOn: votingCode.onPaperOn
};

const findOfCode = prepareOnce('find_right_of_code', {
	columns: right,
	build: (db) =>
		db
			.select(right)
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
					eq(votingCode.neighbourhoodId, sql.placeholder('neighbourhoodId')),
					eq(votingCode.codeHash, sql.placeholder('codeHash')),
					eq(codeBatch.residentVoteId, sql.placeholder('residentVoteId'))
				)
			)
			.limit(1)
});

/** The right that the code of a letter gives in this vote; null where it is none of its codes. */
export async function findRightOfCode(
	db: Queryable,
	scope: Scope,
	code: { readonly residentVoteId: string; readonly codeHash: string }
): Promise<RightToCast | null> {
	const [row] = await findOfCode(db, { neighbourhoodId: scope.neighbourhoodId, ...code });
	return row ?? null;
}
