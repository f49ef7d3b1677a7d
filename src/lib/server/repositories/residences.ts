import { and, asc, eq } from 'drizzle-orm';
import type { ShownResidence } from '$lib/domain/participation/may-vote';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { account, residence } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** What an account has shown at the desk, and to whom. */
export interface StoredResidence extends ShownResidence {
	readonly accountId: string;
	readonly shownAt: Date;
	readonly shownToAccountId: string;
}

const columns = {
	accountId: residence.accountId,
	tie: residence.tie,
	birthYear: residence.birthYear,
	shownAt: residence.shownAt,
	shownToAccountId: residence.shownToAccountId
};

export async function findResidence(
	db: Queryable,
	scope: Scope,
	accountId: string
): Promise<StoredResidence | null> {
	const [row] = await db
		.select(columns)
		.from(residence)
		.where(
			and(eq(residence.neighbourhoodId, scope.neighbourhoodId), eq(residence.accountId, accountId))
		)
		.limit(1);
	return row ?? null;
}

export async function listResidences(
	db: Queryable,
	scope: Scope
): Promise<readonly StoredResidence[]> {
	return await db
		.select(columns)
		.from(residence)
		.where(eq(residence.neighbourhoodId, scope.neighbourhoodId))
		.orderBy(asc(residence.accountId));
}

/** Residences with the name and address by which the desk knows the people, by name. */
export async function listResidents(db: Queryable, scope: Scope) {
	return await db
		.select({ ...columns, displayName: account.displayName, email: account.email })
		.from(residence)
		.innerJoin(account, eq(account.id, residence.accountId))
		.where(eq(residence.neighbourhoodId, scope.neighbourhoodId))
		.orderBy(asc(account.displayName), asc(residence.accountId));
}

/** Keeps what was shown last. */
export async function saveResidence(
	tx: Transaction,
	scope: Scope,
	shown: StoredResidence
): Promise<void> {
	const { accountId, ...facts } = shown;
	await tx
		.insert(residence)
		.values({ neighbourhoodId: scope.neighbourhoodId, ...shown })
		.onConflictDoUpdate({
			target: [residence.neighbourhoodId, residence.accountId],
			set: facts,
			setWhere: eq(residence.accountId, accountId)
		});
}
