import { and, eq } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { residentVoteDecision } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Which project of which vote a motion is that the residents decided. */
export interface ResidentDecision {
	readonly residentVoteId: string;
	/** As on the ballot. */
	readonly number: number;
}

export async function findResidentDecision(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<ResidentDecision | null> {
	const [row] = await db
		.select({
			residentVoteId: residentVoteDecision.residentVoteId,
			number: residentVoteDecision.number
		})
		.from(residentVoteDecision)
		.where(
			and(
				eq(residentVoteDecision.neighbourhoodId, scope.neighbourhoodId),
				eq(residentVoteDecision.motionId, motionId)
			)
		)
		.limit(1);
	return row ?? null;
}

/** Notes that the residents decide this motion; the database takes one of each project, and of each motion. */
export async function insertResidentDecision(
	tx: Transaction,
	scope: Scope,
	decision: ResidentDecision & { readonly motionId: string }
): Promise<void> {
	await tx
		.insert(residentVoteDecision)
		.values({ ...decision, neighbourhoodId: scope.neighbourhoodId });
}
