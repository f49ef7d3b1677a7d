import { and, asc, eq } from 'drizzle-orm';
import type { Succession } from '$lib/domain/council/succeed-body';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { bodySuccession } from '$lib/server/db/schema';
import type { Scope } from './scope';

export interface StoredSuccession extends Succession {
	/** What it was decided in. */
	readonly source: string;
}

/** Which body goes on as which, for all bodies of the neighbourhood, the earliest first. */
export async function listSuccessions(
	db: Queryable,
	scope: Scope
): Promise<readonly StoredSuccession[]> {
	return await db
		.select({
			predecessorId: bodySuccession.predecessorId,
			successorId: bodySuccession.successorId,
			fromOn: bodySuccession.fromOn,
			source: bodySuccession.source
		})
		.from(bodySuccession)
		.where(eq(bodySuccession.neighbourhoodId, scope.neighbourhoodId))
		.orderBy(asc(bodySuccession.fromOn));
}

export async function insertSuccession(
	tx: Transaction,
	scope: Scope,
	{ now, ...named }: StoredSuccession & { readonly now: Date }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(bodySuccession).values({ ...named, neighbourhoodId, createdAt: now });
}

/** Takes back what has not begun; the audit keeps that it was named. */
export async function deleteSuccession(
	tx: Transaction,
	scope: Scope,
	predecessorId: string
): Promise<void> {
	await tx
		.delete(bodySuccession)
		.where(
			and(
				eq(bodySuccession.neighbourhoodId, scope.neighbourhoodId),
				eq(bodySuccession.predecessorId, predecessorId)
			)
		);
}
