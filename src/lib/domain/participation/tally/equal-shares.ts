import type { Roll, RolledProject } from './roll';
import { Pricer, type Estimate, type Price } from './price';
import { emptyPurse, Purses } from './purses';

/** A share of the budget in cents, exactly. */
export interface Share {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

export type Utility = 'cost' | 'weight';

/** A project that its supporters bought; `price` is over `denominator`, before anybody paid. */
export interface Purchase {
	readonly project: RolledProject;
	/** All projects at the same best price, in the order of ties; the first was bought. */
	readonly level: readonly RolledProject[];
	readonly price: Price;
	readonly denominator: bigint;
	/** The most that one voter paid, over `denominator x parts`. */
	readonly mostPaid: bigint;
}

export interface SharesRun {
	/** Projects at no cost that somebody supports. */
	readonly free: readonly RolledProject[];
	readonly purchases: readonly Purchase[];
	readonly costCents: number;
	/** Supported projects whose supporters lack the money, with what they hold over `denominator`. */
	readonly lacking: () => readonly { readonly project: RolledProject; readonly held: bigint }[];
	readonly denominator: bigint;
}

interface Candidate {
	readonly project: RolledProject;
	/** Its place in the order of ties. */
	readonly place: number;
	/** No price since has been lower: purses only get emptier. Per unit of utility. */
	bound: number;
}

interface Contender {
	readonly project: RolledProject;
	readonly place: number;
	readonly price: Price;
}

/** Units of utility that one unit of a weight stands for. */
const utilityOf = ({ costCents }: RolledProject, utility: Utility) =>
	utility === 'cost' ? costCents : 1;

/**
 * The exact prices of those that may have the lowest one per utility: no other's lowest possible price is below
 * their highest. Most are never looked at, because their price some rounds ago was higher already.
 */
function shortList(candidates: Candidate[], pricer: Pricer, utility: Utility): Contender[] {
	candidates.sort((a, b) => a.bound - b.bound);
	const seen: { readonly candidate: Candidate; readonly estimate: Estimate }[] = [];
	let best = Infinity;
	for (const candidate of candidates) {
		if (candidate.bound > best) break;
		const estimate = pricer.estimate(candidate.project);
		candidate.bound = Infinity;
		if (estimate === null) continue;
		const per = utilityOf(candidate.project, utility);
		// The division rounds, by far less than the factor.
		candidate.bound = (estimate.low / per) * (1 - 2 ** -48);
		best = Math.min(best, (estimate.high / per) * (1 + 2 ** -48));
		seen.push({ candidate, estimate });
	}
	return seen
		.filter(({ candidate }) => candidate.bound <= best)
		.map(({ candidate: { project, place }, estimate }) => ({
			project,
			place,
			price: pricer.confirm(project, estimate)
		}));
}

/** Whether the first price per utility is lower (negative), the same (0) or higher than the second. */
function comparePrices(a: Contender, b: Contender, utility: Utility): number {
	const left = a.price.numerator * b.price.parts * BigInt(utilityOf(b.project, utility));
	const right = b.price.numerator * a.price.parts * BigInt(utilityOf(a.project, utility));
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

/** Those with the lowest price per utility, in the order of ties. */
function cheapest(contenders: readonly Contender[], utility: Utility): readonly Contender[] {
	let best: Contender[] = [];
	for (const contender of contenders) {
		const [leader] = best;
		const order = leader === undefined ? -1 : comparePrices(contender, leader, utility);
		if (order < 0) best = [contender];
		else if (order === 0) best.push(contender);
	}
	return best.sort((a, b) => a.place - b.place);
}

/** The most that one voter pays, over denominator x parts. */
function mostPaidOf(roll: Roll, purses: Purses, { project, price }: Contender): bigint {
	if (!roll.isWeighted && price.paidInFull > 0) return price.numerator;
	const emptied = new Set<number>();
	let most = 0;
	for (const [at, kind] of project.kinds.entries()) {
		const purse = purses.purseOf[kind] ?? emptyPurse;
		const units = roll.isWeighted ? (project.weights[at] ?? 0) : 1;
		if (purse === emptyPurse || units <= most) continue;
		if (price.empties(purse, units)) emptied.add(purse);
		else most = units;
	}
	let mostPaid = price.numerator * BigInt(most);
	for (const purse of emptied) {
		const all = purses.exactly(purse) * price.parts;
		if (all > mostPaid) mostPaid = all;
	}
	return mostPaid;
}

/** Takes the price out of the purses of the supporters. */
function pay(roll: Roll, purses: Purses, { project, price }: Contender): void {
	const { kinds, weights } = project;
	const { purseOf } = purses;
	const { numerator, parts, empties } = price;
	const after = purses.openRound(numerator, parts);
	for (let at = 0; at < kinds.length; at++) {
		const kind = kinds[at] ?? 0;
		const purse = purseOf[kind] ?? emptyPurse;
		if (purse === emptyPurse) continue;
		const units = roll.isWeighted ? (weights[at] ?? 0) : 1;
		purseOf[kind] = empties(purse, units) ? emptyPurse : after(purse, units);
	}
}

/**
 * The Method of Equal Shares (Peters, Pierczynski and Skowron 2021): everybody gets the same share; in each round the
 * project is bought that costs its supporters the least for each unit of utility, and they pay for it alike, or all
 * they have. Null as soon as the projects bought cost more than `limitCents`.
 */
export function buyWithShares(
	roll: Roll,
	share: Share,
	{ utility, limitCents }: { readonly utility: Utility; readonly limitCents: number }
): SharesRun | null {
	const purses = new Purses(roll.times.length, share);
	const pricer = new Pricer(roll, purses);
	const supported = roll.projects.filter(({ votes }) => votes > 0);
	const forSale = supported.filter(({ costCents }) => costCents > 0);
	let candidates = forSale.map((project, place) => ({ project, place, bound: 0 }));
	const purchases: Purchase[] = [];
	let costCents = 0;
	for (;;) {
		const level = cheapest(shortList(candidates, pricer, utility), utility);
		const [winner] = level;
		if (winner === undefined) break;
		costCents += winner.project.costCents;
		if (costCents > limitCents) return null;
		purchases.push({
			project: winner.project,
			level: level.map(({ project }) => project),
			price: winner.price,
			denominator: purses.denominator,
			mostPaid: mostPaidOf(roll, purses, winner)
		});
		pay(roll, purses, winner);
		candidates = candidates.filter(
			({ project, bound }) => project !== winner.project && bound !== Infinity
		);
	}
	const bought = new Set(purchases.map(({ project }) => project));
	const lacking = () =>
		forSale
			.filter((project) => !bought.has(project))
			.map((project) => ({ project, held: pricer.holdings(project) }));
	const free = supported.filter((project) => project.costCents === 0 && utility !== 'cost');
	return { free, purchases, costCents, lacking, denominator: purses.denominator };
}
