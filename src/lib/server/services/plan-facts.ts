import { localDateOf } from '$lib/domain/calendar';
import type { PlanFacts } from '$lib/domain/participation/find-plan-faults';
import { declarationIsRuled } from '$lib/domain/participation/plan-vote';
import type { Queryable } from '$lib/server/db/client';
import { readFreeCents } from '$lib/server/repositories/free-money';
import type { StoredResidentVote } from '$lib/server/repositories/resident-votes';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';

/** What the plan of a vote is measured by: the money that is free, and the rules of the body as they stand today. */
export async function readPlanFacts(
	db: Queryable,
	scope: Scope,
	{ bodyId, fundYearId, now }: Pick<StoredResidentVote, 'bodyId' | 'fundYearId'> & { now: Date }
): Promise<PlanFacts> {
	const rules = await findRulesInForce(db, scope, { bodyId, on: localDateOf(now) });
	return {
		freeCents: await readFreeCents(db, scope, fundYearId),
		declarationIsRuled: declarationIsRuled(rules?.document ?? null),
		now
	};
}
