import { and, asc, eq } from 'drizzle-orm';
import type { FormalRole } from '$lib/domain/council/formal-role';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { formalRole } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** The roles of a body in other programmes, the earliest first; those that have ended too. */
export async function listFormalRoles(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly FormalRole[]> {
	const { id, name, source, fromOn, untilOn } = formalRole;
	return await db
		.select({ id, name, source, fromOn, untilOn })
		.from(formalRole)
		.where(
			and(eq(formalRole.neighbourhoodId, scope.neighbourhoodId), eq(formalRole.bodyId, bodyId))
		)
		.orderBy(asc(fromOn), asc(name));
}

export async function insertFormalRole(
	tx: Transaction,
	scope: Scope,
	{
		bodyId,
		now,
		...role
	}: Omit<FormalRole, 'untilOn'> & { readonly bodyId: string; readonly now: Date }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(formalRole).values({ ...role, neighbourhoodId, bodyId, createdAt: now });
}

export async function saveEndOfFormalRole(
	tx: Transaction,
	scope: Scope,
	{ id, untilOn }: Pick<FormalRole, 'id' | 'untilOn'>
): Promise<void> {
	await tx
		.update(formalRole)
		.set({ untilOn })
		.where(and(eq(formalRole.neighbourhoodId, scope.neighbourhoodId), eq(formalRole.id, id)));
}
