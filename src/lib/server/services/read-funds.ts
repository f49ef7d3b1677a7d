import type { Balances } from '$lib/domain/fund/ledger';
import type { Context } from '$lib/server/context';
import { listBodies } from '$lib/server/repositories/bodies';
import {
	findFundYear,
	listCompetences,
	listFunds,
	listFundYears,
	type Fund,
	type FundYear
} from '$lib/server/repositories/funds';
import { readBalances } from '$lib/server/repositories/ledger';
import type { Scope } from '$lib/server/repositories/scope';

/** A year of a fund with its money in integer cents, and the ids of the bodies that decide about it. */
export interface FundYearWithMoney extends FundYear {
	readonly balances: Balances;
	readonly bodyIds: readonly string[];
}

export interface FundsOfNeighbourhood {
	readonly funds: readonly Fund[];
	readonly years: readonly FundYearWithMoney[];
	readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

/** The funds of a neighbourhood with all their years, the newest first. */
export async function readFunds(
	{ db }: Pick<Context, 'db'>,
	scope: Scope
): Promise<FundsOfNeighbourhood> {
	const competences = await listCompetences(db.query, scope);
	const years = await Promise.all(
		(await listFundYears(db.query, scope)).map(async (year) => ({
			...year,
			balances: await readBalances(db.query, scope, year.id),
			bodyIds: competences
				.filter(({ fundId }) => fundId === year.fundId)
				.map(({ bodyId }) => bodyId)
		}))
	);
	const bodies = (await listBodies(db.query, scope)).map(({ id, name }) => ({ id, name }));
	return { funds: await listFunds(db.query, scope), years, bodies };
}

/** One year of a fund with its money, or null when this neighbourhood has none such. */
export async function readFundYear(
	context: Pick<Context, 'db'>,
	scope: Scope,
	id: string
): Promise<(FundYear & { readonly balances: Balances }) | null> {
	const year = await findFundYear(context.db.query, scope, id);
	if (year === null) return null;
	return { ...year, balances: await readBalances(context.db.query, scope, id) };
}
