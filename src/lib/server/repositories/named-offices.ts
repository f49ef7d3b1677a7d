import { and, eq } from 'drizzle-orm';
import type { OfficeRole } from '$lib/domain/rules/offices-of';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { namedOffice } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

export interface NamedOffice {
	readonly bodyId: string;
	readonly role: OfficeRole;
	/** As people call it: „Leitung des Sozialzentrums“. Never the name of a person. */
	readonly name: string;
}

/** The offices named for all bodies of the neighbourhood. */
export async function listNamedOffices(
	db: Queryable,
	scope: Scope
): Promise<readonly NamedOffice[]> {
	return await db
		.select({ bodyId: namedOffice.bodyId, role: namedOffice.role, name: namedOffice.name })
		.from(namedOffice)
		.where(eq(namedOffice.neighbourhoodId, scope.neighbourhoodId));
}

export async function saveNamedOffice(
	tx: Transaction,
	scope: Scope,
	{ bodyId, role, name }: NamedOffice
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.insert(namedOffice)
		.values({ neighbourhoodId, bodyId, role, name })
		.onConflictDoUpdate({
			target: [namedOffice.neighbourhoodId, namedOffice.bodyId, namedOffice.role],
			set: { name }
		});
}

export async function deleteNamedOffice(
	tx: Transaction,
	scope: Scope,
	{ bodyId, role }: Pick<NamedOffice, 'bodyId' | 'role'>
): Promise<void> {
	await tx
		.delete(namedOffice)
		.where(
			and(
				eq(namedOffice.neighbourhoodId, scope.neighbourhoodId),
				eq(namedOffice.bodyId, bodyId),
				eq(namedOffice.role, role)
			)
		);
}
