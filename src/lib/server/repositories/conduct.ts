import { and, desc, eq } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { conductAcceptance, conductVersion } from '$lib/server/db/schema';
import type { Scope } from './scope';

export interface ConductVersion {
	readonly id: string;
	readonly bodyId: string;
	readonly number: number;
	readonly adoptedOn: string;
}

export interface ConductAcceptance {
	readonly seatHolderId: string;
	readonly cameBy: 'self' | 'paper';
	readonly acceptedAt: Date;
}

/** All versions of a body's code of conduct, the newest first. */
export async function listConductVersions(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly ConductVersion[]> {
	return await db
		.select({
			id: conductVersion.id,
			bodyId: conductVersion.bodyId,
			number: conductVersion.number,
			adoptedOn: conductVersion.adoptedOn
		})
		.from(conductVersion)
		.where(
			and(
				eq(conductVersion.neighbourhoodId, scope.neighbourhoodId),
				eq(conductVersion.bodyId, bodyId)
			)
		)
		.orderBy(desc(conductVersion.number));
}

export async function insertConductVersion(
	tx: Transaction,
	scope: Scope,
	version: ConductVersion & { readonly createdAt: Date }
): Promise<void> {
	await tx.insert(conductVersion).values({ ...version, neighbourhoodId: scope.neighbourhoodId });
}

/** Who accepted this version, and when. */
export async function listConductAcceptances(
	db: Queryable,
	scope: Scope,
	versionId: string
): Promise<readonly ConductAcceptance[]> {
	return await db
		.select({
			seatHolderId: conductAcceptance.seatHolderId,
			cameBy: conductAcceptance.cameBy,
			acceptedAt: conductAcceptance.acceptedAt
		})
		.from(conductAcceptance)
		.where(
			and(
				eq(conductAcceptance.neighbourhoodId, scope.neighbourhoodId),
				eq(conductAcceptance.conductVersionId, versionId)
			)
		);
}

export async function insertConductAcceptance(
	tx: Transaction,
	scope: Scope,
	{ versionId, ...acceptance }: ConductAcceptance & { readonly versionId: string }
): Promise<void> {
	await tx.insert(conductAcceptance).values({
		...acceptance,
		conductVersionId: versionId,
		neighbourhoodId: scope.neighbourhoodId
	});
}
