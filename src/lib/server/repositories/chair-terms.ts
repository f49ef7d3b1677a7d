import { and, desc, eq } from 'drizzle-orm';
import type { ChairTerm } from '$lib/domain/council/standing-chair';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { chairTerm } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Everybody who has led a body or was to stand in, the last one first. */
export async function listChairTerms(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly ChairTerm[]> {
	return await db
		.select({
			id: chairTerm.id,
			role: chairTerm.role,
			seatHolderId: chairTerm.seatHolderId,
			benchId: chairTerm.benchId,
			fromOn: chairTerm.fromOn,
			untilOn: chairTerm.untilOn
		})
		.from(chairTerm)
		.where(and(eq(chairTerm.neighbourhoodId, scope.neighbourhoodId), eq(chairTerm.bodyId, bodyId)))
		.orderBy(desc(chairTerm.fromOn));
}

export async function insertChairTerm(
	tx: Transaction,
	scope: Scope,
	term: ChairTerm & { readonly bodyId: string }
): Promise<void> {
	await tx.insert(chairTerm).values({ ...term, neighbourhoodId: scope.neighbourhoodId });
}

export async function endChairTerm(
	tx: Transaction,
	scope: Scope,
	{ id, untilOn }: { readonly id: string; readonly untilOn: string }
): Promise<void> {
	await tx
		.update(chairTerm)
		.set({ untilOn })
		.where(and(eq(chairTerm.neighbourhoodId, scope.neighbourhoodId), eq(chairTerm.id, id)));
}
