import { gcd, quotient } from './whole-numbers';

/** The purse of voters that have given all they had. */
export const emptyPurse = 0;
const fullPurse = 1;

/** How a sum over many purses is built up: how often the full share counts, and how often each round's price. */
export interface PurseSum {
	shares: number;
	/** By round: units of its price that the owners of these purses have paid. */
	readonly paid: number[];
}

/**
 * What voters have left. Voters that paid in the same rounds have the same purse, so there are few of them, and a
 * purse is only the list of its payments: the full share less the prices of some rounds. All exact numbers are
 * whole numbers over one common denominator. `left` is the same as a float, off by at most `error`.
 */
export class Purses {
	/** Purse of each kind of voter. */
	readonly purseOf: Int32Array;
	left: Float64Array = new Float64Array(64);
	denominator: bigint;
	#share: bigint;
	readonly #shareFloat: number;
	readonly #prices: bigint[] = [];
	/** By purse: the purse it was before the payment, the round of the payment and its units. */
	readonly #before: number[] = [emptyPurse, emptyPurse];
	readonly #round: number[] = [-1, -1];
	readonly #units: number[] = [0, 0];

	constructor(kinds: number, share: { readonly numerator: bigint; readonly denominator: bigint }) {
		const divisor = gcd(share.numerator, share.denominator);
		this.#share = share.numerator / divisor;
		this.denominator = share.denominator / divisor;
		this.#shareFloat = quotient(this.#share, this.denominator);
		this.left[fullPurse] = this.#shareFloat;
		this.purseOf = new Int32Array(kinds).fill(this.#share === 0n ? emptyPurse : fullPurse);
	}

	get count(): number {
		return this.#before.length;
	}

	/** The share and each payment are off by at most 2^-51 of the share, and so is each subtraction. */
	get error(): number {
		return (2 * this.#prices.length + 2) * this.#shareFloat * 2 ** -51;
	}

	startSum(): PurseSum {
		return { shares: 0, paid: this.#prices.map(() => 0) };
	}

	/** Adds a purse `times` over to a sum. */
	add(sum: PurseSum, purse: number, times: number): void {
		if (purse === emptyPurse) return;
		sum.shares += times;
		let at = purse;
		while (at > fullPurse) {
			const round = this.#round[at] ?? 0;
			sum.paid[round] = (sum.paid[round] ?? 0) + times * (this.#units[at] ?? 0);
			at = this.#before[at] ?? emptyPurse;
		}
	}

	/** The exact sum, over the common denominator. */
	total(sum: PurseSum): bigint {
		let total = BigInt(sum.shares) * this.#share;
		for (const [round, units] of sum.paid.entries())
			if (units !== 0) total -= BigInt(units) * (this.#prices[round] ?? 0n);
		return total;
	}

	/** What is in one purse, over the common denominator. */
	exactly(purse: number): bigint {
		const sum = this.startSum();
		this.add(sum, purse, 1);
		return this.total(sum);
	}

	/** Begins a round with the price `numerator / (parts x common denominator)` for one unit; answers how to pay it. */
	openRound(numerator: bigint, parts: bigint): (purse: number, units: number) => number {
		const divisor = gcd(numerator, parts);
		const factor = parts / divisor;
		this.denominator *= factor;
		this.#share *= factor;
		for (const [round, price] of this.#prices.entries()) this.#prices[round] = price * factor;
		this.#prices.push(numerator / divisor);
		const price = quotient(numerator / divisor, this.denominator);
		const round = this.#prices.length - 1;
		const afterOne = new Int32Array(this.count);
		const afterMore = new Map<number, number>();
		return (purse, units) => {
			const key = purse * 2 ** 20 + units;
			const known = units === 1 ? (afterOne[purse] ?? 0) : (afterMore.get(key) ?? 0);
			if (known !== emptyPurse) return known;
			const made = this.#make(purse, round, units);
			this.left[made] = (this.left[purse] ?? 0) - price * units;
			if (units === 1) afterOne[purse] = made;
			else afterMore.set(key, made);
			return made;
		};
	}

	#make(before: number, round: number, units: number): number {
		const made = this.#before.push(before) - 1;
		this.#round.push(round);
		this.#units.push(units);
		if (made >= this.left.length) {
			const wider = new Float64Array(this.left.length * 2);
			wider.set(this.left);
			this.left = wider;
		}
		return made;
	}
}
