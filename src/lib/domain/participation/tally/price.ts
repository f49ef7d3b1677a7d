import { emptyPurse, type Purses } from './purses';
import type { RolledProject, Roll } from './roll';

/** Bounds of the price of one unit; the true price lies between `low` and `high`. */
export interface Estimate {
	readonly low: number;
	readonly high: number;
}

/** The exact price of one unit: `numerator / (parts x common denominator)` cents. */
export interface Price {
	readonly numerator: bigint;
	/** Units that are paid in full. */
	readonly parts: bigint;
	/** Voters that pay in full, and those that give all they have, being less; with what these give together. */
	readonly paidInFull: number;
	readonly gaveAllTheyHad: number;
	readonly gave: bigint;
	/** Whether a voter with this purse and these units has nothing left afterwards. */
	readonly empties: (purse: number, units: number) => boolean;
}

/** Space that is used again in every evaluation. */
export class Pricer {
	readonly #roll: Roll;
	readonly #purses: Purses;
	readonly #money: Float64Array;
	readonly #times: Float64Array;
	readonly #units: Float64Array;
	#inPurse = new Float64Array(64);

	constructor(roll: Roll, purses: Purses) {
		const most = roll.projects.reduce((size, { kinds }) => Math.max(size, kinds.length), 0);
		this.#roll = roll;
		this.#purses = purses;
		this.#money = new Float64Array(most);
		this.#times = new Float64Array(most);
		this.#units = new Float64Array(most);
	}

	/** What the supporters have together, over the common denominator. */
	holdings(project: RolledProject): bigint {
		const sum = this.#purses.startSum();
		const owners = new Map<number, number>();
		for (const kind of project.kinds) {
			const purse = this.#purses.purseOf[kind] ?? emptyPurse;
			owners.set(purse, (owners.get(purse) ?? 0) + (this.#roll.times[kind] ?? 0));
		}
		for (const [purse, times] of owners) this.#purses.add(sum, purse, times);
		return this.#purses.total(sum);
	}

	/**
	 * Bounds of the price, by floats; null where the supporters surely or exactly lack money. Who has money m and u
	 * units pays min(m, price x u), and all of them pay the cost. That sum rises with the price by at least 1 for 1
	 * until the cost is reached, so an error in the sum is at most the same error in the price: the error of the
	 * purses of all supporters, and that of adding them up.
	 */
	estimate(project: RolledProject): Estimate | null {
		const { costCents } = project;
		const { count, people, held, units } = this.#gather(project);
		const doubt = people * this.#purses.error + (count + 8) * 2 ** -50 * Math.max(costCents, held);
		if (held + doubt < costCents) return null;
		if (held - doubt < costCents) {
			const cost = BigInt(costCents) * this.#purses.denominator;
			if (this.holdings(project) < cost) return null;
		}
		const price = this.#settle(costCents, count, units);
		const margin =
			people * this.#purses.error + (count + 8) * 2 ** -50 * costCents + price * 2 ** -48;
		return { low: price - margin, high: price + margin };
	}

	#gather({ kinds, weights }: RolledProject) {
		const { purseOf, left } = this.#purses;
		const { times, isWeighted } = this.#roll;
		const [foundMoney, foundTimes, foundUnits] = [this.#money, this.#times, this.#units];
		let [count, people, held, units] = [0, 0, 0, 0];
		for (let at = 0; at < kinds.length; at++) {
			const kind = kinds[at] ?? 0;
			const purse = purseOf[kind] ?? emptyPurse;
			if (purse === emptyPurse) continue;
			const often = times[kind] ?? 0;
			const money = left[purse] ?? 0;
			const weight = isWeighted ? (weights[at] ?? 0) : 1;
			foundMoney[count] = money;
			foundTimes[count] = often;
			foundUnits[count] = weight;
			count += 1;
			people += often;
			held += often * money;
			units += often * weight;
		}
		return { count, people, held, units };
	}

	/** Raises the price until nobody pays more than they have; those that give all drop out of the list. */
	#settle(costCents: number, count: number, units: number): number {
		const [moneys, times, weights] = [this.#money, this.#times, this.#units];
		let [owed, remaining, rich] = [costCents, units, count];
		let price = owed / remaining;
		for (;;) {
			let kept = 0;
			for (let at = 0; at < rich; at++) {
				const money = moneys[at] ?? 0;
				const often = times[at] ?? 0;
				const weight = weights[at] ?? 0;
				if (money < price * weight) {
					owed -= often * money;
					remaining -= often * weight;
				} else {
					moneys[kept] = money;
					times[kept] = often;
					weights[kept] = weight;
					kept += 1;
				}
			}
			if (kept === rich || kept === 0) return price;
			rich = kept;
			price = Math.max(price, owed / remaining);
		}
	}

	/** The exact price, given its bounds: only voters that the bounds leave in doubt are looked at exactly. */
	confirm(project: RolledProject, { low, high }: Estimate): Price {
		const { purseOf, left, error } = this.#purses;
		const { times, isWeighted } = this.#roll;
		const poor = this.#startPile();
		const doubtful = new Map<number, Doubtful>();
		let [parts, paidInFull] = [0, 0];
		for (let at = 0; at < project.kinds.length; at++) {
			const kind = project.kinds[at] ?? 0;
			const purse = purseOf[kind] ?? emptyPurse;
			if (purse === emptyPurse) continue;
			const often = times[kind] ?? 0;
			const units = isWeighted ? (project.weights[at] ?? 0) : 1;
			const money = left[purse] ?? 0;
			if (money + error < low * units) {
				if (this.#inPurse[purse] === 0) poor.push(purse);
				this.#inPurse[purse] = (this.#inPurse[purse] ?? 0) + often;
			} else if (money - error > high * units) {
				parts += often * units;
				paidInFull += often;
			} else {
				doubt(doubtful, { purse, units, times: often });
			}
		}
		return this.#resolve(project.costCents, doubtful, {
			...this.#addUp(poor),
			parts,
			paidInFull,
			low
		});
	}

	/** Room to count the poor by their purses. */
	#startPile(): number[] {
		if (this.#inPurse.length < this.#purses.count)
			this.#inPurse = new Float64Array(this.#purses.count * 2);
		return [];
	}

	#addUp(poor: readonly number[]) {
		const sum = this.#purses.startSum();
		let gaveAllTheyHad = 0;
		for (const purse of poor) {
			const times = this.#inPurse[purse] ?? 0;
			this.#purses.add(sum, purse, times);
			gaveAllTheyHad += times;
			this.#inPurse[purse] = 0;
		}
		return { gave: this.#purses.total(sum), gaveAllTheyHad };
	}

	#resolve(costCents: number, doubtful: ReadonlyMap<number, Doubtful>, sure: Sure): Price {
		const cost = BigInt(costCents) * this.#purses.denominator;
		const open = [...doubtful].map(([key, owner]) => ({
			...owner,
			key,
			money: this.#purses.exactly(owner.purse)
		}));
		const inFull = new Set(open);
		let gave = sure.gave;
		for (;;) {
			const numerator = cost - gave;
			let parts = BigInt(sure.parts);
			for (const { times, units } of inFull) parts += BigInt(times) * BigInt(units);
			const rest = ({ money, units }: Open) => money * parts - numerator * BigInt(units);
			const poorer = [...inFull].filter((owner) => rest(owner) < 0n);
			if (poorer.length === 0) {
				const emptied = new Set(open.filter((owner) => rest(owner) <= 0n).map(({ key }) => key));
				return this.#priceOf({ sure, open, inFull, emptied, numerator, parts, gave });
			}
			for (const owner of poorer) {
				inFull.delete(owner);
				gave += owner.money * BigInt(owner.times);
			}
		}
	}

	#priceOf(found: Found): Price {
		const { sure, open, inFull, emptied, numerator, parts, gave } = found;
		const { left, error } = this.#purses;
		let { paidInFull, gaveAllTheyHad } = sure;
		for (const owner of open)
			if (inFull.has(owner)) paidInFull += owner.times;
			else gaveAllTheyHad += owner.times;
		const empties = (purse: number, units: number) =>
			(left[purse] ?? 0) + error < sure.low * units || emptied.has(purse * 2 ** 20 + units);
		return { numerator, parts, paidInFull, gaveAllTheyHad, gave, empties };
	}
}

/** Voters of which the bounds do not say whether they pay in full. */
interface Doubtful {
	readonly purse: number;
	readonly units: number;
	times: number;
}

function doubt(doubtful: Map<number, Doubtful>, owner: Doubtful): void {
	const key = owner.purse * 2 ** 20 + owner.units;
	const known = doubtful.get(key);
	if (known === undefined) doubtful.set(key, owner);
	else known.times += owner.times;
}

interface Sure {
	/** What those give that surely have less than the price. */
	readonly gave: bigint;
	readonly parts: number;
	readonly paidInFull: number;
	readonly gaveAllTheyHad: number;
	readonly low: number;
}

interface Open extends Doubtful {
	readonly key: number;
	readonly money: bigint;
}

interface Found {
	readonly sure: Sure;
	readonly open: readonly Open[];
	readonly inFull: ReadonlySet<Open>;
	readonly emptied: ReadonlySet<number>;
	readonly numerator: bigint;
	readonly parts: bigint;
	readonly gave: bigint;
}
