import { localDateOf } from '$lib/domain/calendar';
import type { Context } from '$lib/server/context';
import { readFreeCents } from '$lib/server/repositories/free-money';
import { listFundYears } from '$lib/server/repositories/funds';
import { listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';

export interface NeighbourhoodLine {
	readonly slug: string;
	readonly name: string;
	readonly address: string;
	/** What all its funds still have to give this year, in integer cents; null where no year is open. */
	readonly freeCents: number | null;
}

/** All neighbourhoods of this installation by name, each with what is left there. */
export async function readNeighbourhoods({
	db,
	now
}: Pick<Context, 'db' | 'now'>): Promise<readonly NeighbourhoodLine[]> {
	const thisYear = Number(localDateOf(now()).slice(0, 4));
	const neighbourhoods = await listNeighbourhoods(db.query);
	return Promise.all(
		neighbourhoods.map(async ({ id, slug, name, address }) => {
			const scope = { neighbourhoodId: id };
			const years = (await listFundYears(db.query, scope)).filter(({ year }) => year === thisYear);
			const free = await Promise.all(years.map((year) => readFreeCents(db.query, scope, year.id)));
			const freeCents = free.length === 0 ? null : free.reduce((sum, cents) => sum + cents, 0);
			return { slug, name, address, freeCents };
		})
	);
}
