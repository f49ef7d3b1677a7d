import { compare, fractionOf, type Fraction } from '../fraction';

/** What one voter gave one motion: its rank (1 goes first), or points. */
export interface Mark {
	readonly motion: string;
	readonly value: number;
}

/** A mean as a fraction; null where nobody gave anything. */
export function meanOfMarks(
	marks: readonly Mark[],
	motion: string
): { readonly numerator: number; readonly denominator: number } | null {
	const given = marks.filter((mark) => mark.motion === motion);
	if (given.length === 0) return null;
	return {
		numerator: given.reduce((all, { value }) => all + value, 0),
		denominator: given.length
	};
}

/**
 * The body's list of priorities from the ranks that its voters gave (P-42): the lowest mean rank goes first, equal
 * ones in the order of the agenda, and last those that nobody ranked. Every place from 1 on is given once.
 */
export function rankByMarks(
	motions: readonly { readonly motion: string; readonly position: number }[],
	marks: readonly Mark[]
): ReadonlyMap<string, number> {
	const ranked = motions.map(({ motion, position }) => {
		const mean = meanOfMarks(marks, motion);
		return {
			motion,
			position,
			mean: mean && fractionOf(mean.numerator, mean.denominator)
		};
	});
	const sorted = ranked.sort(
		(one, other) => byMean(one.mean, other.mean) || one.position - other.position
	);
	return new Map(sorted.map(({ motion }, index) => [motion, index + 1]));
}

function byMean(one: Fraction | null, other: Fraction | null): number {
	if (one === null || other === null) return Number(one === null) - Number(other === null);
	return compare(one, other);
}
