/** An exact share of whole numbers; the denominator is positive. 12 of 18 is two thirds, 0.667 is not. */
export interface Fraction {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };

/** `numerator / denominator` of two whole numbers; the denominator must be positive. */
export function fractionOf(numerator: number, denominator: number): Fraction {
	return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

export function add(a: Fraction, b: Fraction): Fraction {
	return reduce({
		numerator: a.numerator * b.denominator + b.numerator * a.denominator,
		denominator: a.denominator * b.denominator
	});
}

export function multiply(a: Fraction, b: Fraction): Fraction {
	return reduce({
		numerator: a.numerator * b.numerator,
		denominator: a.denominator * b.denominator
	});
}

/** -1, 0 or 1 as `a` is smaller than, equal to or greater than `b`; by cross-multiplication, never rounded. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
	const left = a.numerator * b.denominator;
	const right = b.numerator * a.denominator;
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

/** The fraction as text in lowest terms, as `2/3`. */
export function fractionText(value: Fraction): string {
	const { numerator, denominator } = reduce(value);
	return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** The least whole number of `whole` that reaches the share (or passes it, when `strict`). */
export function leastReaching(share: Fraction, whole: number, strict: boolean): number {
	const product = share.numerator * BigInt(whole);
	const floor = product / share.denominator;
	const isExact = floor * share.denominator === product;
	return Number(isExact && !strict ? floor : floor + 1n);
}

function reduce({ numerator, denominator }: Fraction): Fraction {
	const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator);
	return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
	return b === 0n ? a : gcd(b, a % b);
}
