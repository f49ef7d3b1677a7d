const word = (value: bigint) => BigInt.asUintN(64, value);
const range = 1n << 64n;

/**
 * Draws an order by lot that anybody can repeat: the same seed and the same entries give the same order, in
 * whatever order the entries are named. The seed is agreed on and written down before the draw, as a word that
 * the meeting throws dice for. Each order of the sorted entries is equally likely: Fisher-Yates with numbers of
 * SplitMix64, begun with the FNV-1a hash of the seed, and without the bias of a remainder.
 */
export function drawLot(seed: string, entries: readonly string[]): readonly string[] {
	return traceLot(seed, entries).order;
}

/** One step of a draw: `place` and `taken` change places, counted from 1. */
export interface LotStep {
	readonly place: number;
	/** The number drawn, in full; `taken` is one more than its remainder by `place`. */
	readonly number: string;
	readonly taken: number;
}

/** The same draw with each of its steps, so that anybody can do it again by hand. */
export function traceLot(
	seed: string,
	entries: readonly string[]
): { readonly order: readonly string[]; readonly steps: readonly LotStep[] } {
	const order = [...entries].sort();
	const steps: LotStep[] = [];
	const next = numbersFrom(seed);
	for (let last = order.length - 1; last > 0; last--) {
		const number = fairNumber(last + 1, next);
		const at = Number(number % BigInt(last + 1));
		steps.push({ place: last + 1, number: String(number), taken: at + 1 });
		const [one, other] = [order[last], order[at]];
		if (one === undefined || other === undefined) continue;
		order[last] = other;
		order[at] = one;
	}
	return { order, steps };
}

/** A number whose remainder by `limit` is each time equally likely. */
function fairNumber(limit: number, next: () => bigint): bigint {
	const fair = range - (range % BigInt(limit));
	let drawn = next();
	while (drawn >= fair) drawn = next();
	return drawn;
}

/** SplitMix64 (Steele, Lea, Flood 2014). */
function numbersFrom(seed: string): () => bigint {
	let state = hashOf(seed);
	return () => {
		state = word(state + 0x9e3779b97f4a7c15n);
		let mixed = state;
		mixed = word((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
		mixed = word((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
		return mixed ^ (mixed >> 31n);
	};
}

/** FNV-1a, 64 bits, over the UTF-16 code units of the text, low byte first. */
function hashOf(text: string): bigint {
	let hash = 0xcbf29ce484222325n;
	for (let index = 0; index < text.length; index++) {
		const unit = BigInt(text.charCodeAt(index));
		for (const byte of [unit & 0xffn, unit >> 8n]) hash = word((hash ^ byte) * 0x100000001b3n);
	}
	return hash;
}
