import { localDateOf } from '$lib/domain/calendar';
import type { Guideline } from '$lib/domain/fund/guideline';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listBodies } from '$lib/server/repositories/bodies';
import { listCompetences, listFundYears, type FundYear } from '$lib/server/repositories/funds';
import { readBalances } from '$lib/server/repositories/ledger';
import type { Scope } from '$lib/server/repositories/scope';

/** Where the money of a fund year stands, in integer cents; the other three sum to the budget. */
export interface FundMoney {
	readonly budgetCents: number;
	readonly freeCents: number;
	readonly reservedCents: number;
	readonly paidCents: number;
}

export interface FundYearRead {
	readonly id: string;
	readonly fundName: string;
	readonly year: number;
	readonly guideline: Guideline;
	readonly money: FundMoney;
	/** The bodies that decide about this fund. */
	readonly bodyNames: readonly string[];
}

/** All years of all funds, the newest first. */
export async function readFundYears(
	{ db }: Pick<Context, 'db'>,
	scope: Scope
): Promise<readonly FundYearRead[]> {
	return withMoney(db.query, scope, await listFundYears(db.query, scope));
}

/** Each fund in the year that concerns its readers now: this one, else its next one, else its last. */
export async function readCurrentFunds(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope
): Promise<readonly FundYearRead[]> {
	const thisYear = Number(localDateOf(now()).slice(0, 4));
	const ofFund = new Map<string, FundYear>();
	// The newest comes first: a later year gives way as long as this one is still to come.
	for (const year of await listFundYears(db.query, scope)) {
		if (!ofFund.has(year.fundId) || year.year >= thisYear) ofFund.set(year.fundId, year);
	}
	const current = [...ofFund.values()].toSorted((one, other) => one.year - other.year);
	return withMoney(db.query, scope, current);
}

async function withMoney(
	db: Queryable,
	scope: Scope,
	years: readonly FundYear[]
): Promise<readonly FundYearRead[]> {
	const [bodies, competences] = await Promise.all([
		listBodies(db, scope),
		listCompetences(db, scope)
	]);
	return Promise.all(
		years.map(async ({ id, fundId, fundName, year, guideline }) => {
			const { budget, free, reserved, paid } = await readBalances(db, scope, id);
			const isCompetent = (bodyId: string) =>
				competences.some((one) => one.fundId === fundId && one.bodyId === bodyId);
			return {
				id,
				fundName,
				year,
				guideline,
				money: {
					budgetCents: 0 - budget,
					freeCents: free,
					reservedCents: reserved,
					paidCents: paid
				},
				bodyNames: bodies.filter((body) => isCompetent(body.id)).map(({ name }) => name)
			};
		})
	);
}
