import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Guideline } from '$lib/domain/fund/guideline';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { fund, fundArea, fundBody, fundYear } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

export interface Fund {
	readonly id: string;
	readonly name: string;
}

export interface FundYear {
	readonly id: string;
	readonly fundId: string;
	readonly fundName: string;
	readonly year: number;
	readonly guideline: Guideline;
}

export async function findFund(db: Queryable, scope: Scope, id: string): Promise<Fund | null> {
	const [row] = await db
		.select({ id: fund.id, name: fund.name })
		.from(fund)
		.where(and(alive(scope), eq(fund.id, id)))
		.limit(1);
	return row ?? null;
}

/** The funds of a neighbourhood, the oldest first. */
export async function listFunds(db: Queryable, scope: Scope): Promise<readonly Fund[]> {
	return await db
		.select({ id: fund.id, name: fund.name })
		.from(fund)
		.where(alive(scope))
		.orderBy(asc(fund.createdAt), asc(fund.id));
}

export async function insertFund(
	tx: Transaction,
	scope: Scope,
	{ id, name, areaId, now }: Fund & { readonly areaId: string; readonly now: Date }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(fund).values({ id, name, neighbourhoodId, createdAt: now, modifiedAt: now });
	await tx.insert(fundArea).values({ neighbourhoodId, fundId: id, areaId });
}

export async function renameFund(
	tx: Transaction,
	scope: Scope,
	{ id, name, now }: Fund & { readonly now: Date }
): Promise<void> {
	await tx
		.update(fund)
		.set({ name, modifiedAt: now })
		.where(and(eq(fund.neighbourhoodId, scope.neighbourhoodId), eq(fund.id, id)));
}

/** The years of all funds, the newest first. */
export async function listFundYears(db: Queryable, scope: Scope): Promise<readonly FundYear[]> {
	return await selectYears(db)
		.where(and(yearAlive(scope), alive(scope)))
		.orderBy(desc(fundYear.year), asc(fund.createdAt));
}

export async function findFundYear(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<FundYear | null> {
	const [row] = await selectYears(db)
		.where(and(yearAlive(scope), eq(fundYear.id, id)))
		.limit(1);
	return row ?? null;
}

export async function insertFundYear(
	tx: Transaction,
	scope: Scope,
	{ now, ...year }: Omit<FundYear, 'fundName'> & { readonly now: Date }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(fundYear).values({ ...year, neighbourhoodId, createdAt: now, modifiedAt: now });
}

export async function saveGuideline(
	tx: Transaction,
	scope: Scope,
	{ id, guideline, now }: { readonly id: string; readonly guideline: Guideline; readonly now: Date }
): Promise<void> {
	await tx
		.update(fundYear)
		.set({ guideline, modifiedAt: now })
		.where(and(eq(fundYear.neighbourhoodId, scope.neighbourhoodId), eq(fundYear.id, id)));
}

/** Lets a body decide about a fund; saying it twice changes nothing. */
export async function letBodyDecide(
	tx: Transaction,
	scope: Scope,
	{ fundId, bodyId }: { readonly fundId: string; readonly bodyId: string }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(fundBody).values({ neighbourhoodId, fundId, bodyId }).onConflictDoNothing();
}

export async function stopBodyDeciding(
	tx: Transaction,
	scope: Scope,
	{ fundId, bodyId }: { readonly fundId: string; readonly bodyId: string }
): Promise<void> {
	await tx
		.delete(fundBody)
		.where(
			and(
				eq(fundBody.neighbourhoodId, scope.neighbourhoodId),
				eq(fundBody.fundId, fundId),
				eq(fundBody.bodyId, bodyId)
			)
		);
}

/** Which body decides about which fund. */
export async function listCompetences(
	db: Queryable,
	scope: Scope
): Promise<readonly { readonly fundId: string; readonly bodyId: string }[]> {
	return await db
		.select({ fundId: fundBody.fundId, bodyId: fundBody.bodyId })
		.from(fundBody)
		.where(eq(fundBody.neighbourhoodId, scope.neighbourhoodId));
}

function selectYears(db: Queryable) {
	return db
		.select({
			id: fundYear.id,
			fundId: fundYear.fundId,
			fundName: fund.name,
			year: fundYear.year,
			guideline: fundYear.guideline
		})
		.from(fundYear)
		.innerJoin(
			fund,
			and(eq(fund.neighbourhoodId, fundYear.neighbourhoodId), eq(fund.id, fundYear.fundId))
		)
		.$dynamic();
}

function alive(scope: Scope) {
	return and(eq(fund.neighbourhoodId, scope.neighbourhoodId), isNull(fund.withdrawnAt));
}

function yearAlive(scope: Scope) {
	return and(eq(fundYear.neighbourhoodId, scope.neighbourhoodId), isNull(fundYear.withdrawnAt));
}
