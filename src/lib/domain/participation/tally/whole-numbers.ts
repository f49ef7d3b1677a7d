/** Greatest common divisor of two numbers >= 0, not both 0. */
export function gcd(a: bigint, b: bigint): bigint {
	let [one, other] = [a, b];
	while (other !== 0n) [one, other] = [other, one % other];
	return one;
}

/** `numerator / denominator` as text in lowest terms; the denominator is positive. */
export function exactText(numerator: bigint, denominator: bigint): string {
	const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator);
	const below = denominator / divisor;
	const above = String(numerator / divisor);
	return below === 1n ? above : `${above}/${below}`;
}

/** The quotient of two numbers >= 0 as a float, off by at most 2^-51 of itself (or 2^-100, where it is tiny). */
export function quotient(numerator: bigint, denominator: bigint): number {
	const bits = BigInt(denominator.toString(16).length * 4);
	const shift = bits > 600n ? bits - 300n : 0n;
	return Number(numerator >> shift) / Number(denominator >> shift);
}
