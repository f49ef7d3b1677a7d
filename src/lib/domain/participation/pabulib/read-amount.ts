/** Cents of an amount like `33.33` or `1000`; null where it is no amount in whole cents. */
export function readAmount(text: string): number | null {
	const found = /^(\d{1,13})(?:\.(\d*))?$/.exec(text);
	if (found === null) return null;
	const decimals = (found[2] ?? '').replace(/0+$/, '');
	if (decimals.length > 2) return null;
	return Number(found[1]) * 100 + Number(decimals.padEnd(2, '0'));
}

/** Cents as an amount, with decimals only where there are cents. */
export function writeAmount(cents: number): string {
	const rest = cents % 100;
	const whole = String((cents - rest) / 100);
	return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}
