import { fractionOf, leastReaching, type Fraction } from '../../fraction';
import type { BodyRules } from '../schema/body-rules';

type Limit = BodyRules['composition']['value'][number]['limit'];

/** How few and how many of a bench there can be. */
export interface Range {
	readonly least: number;
	readonly most: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const leastOf = (ranges: readonly Range[]) => sum(ranges.map(({ least }) => least));
const mostOf = (ranges: readonly Range[]) => sum(ranges.map(({ most }) => most));

/** The greatest whole number that is not above the share of `whole`. */
const upTo = (share: Fraction, whole: number): number => leastReaching(share, whole, true) - 1;

/** The whole numbers from `first` to `last`, as far as one of them passes the test. */
function some(first: number, last: number, test: (whole: number) => boolean): boolean {
	for (let whole = first; whole <= last; whole += 1) if (test(whole)) return true;
	return false;
}

/** Whether there is any number for each bench under which no bench is above the share, `fewest` in all. */
export function canKeepBelow(ranges: readonly Range[], share: Fraction, fewest: number): boolean {
	return some(Math.max(1, fewest, leastOf(ranges)), mostOf(ranges), (whole) => {
		const highest = upTo(share, whole);
		const fits = ranges.every(({ least }) => least <= highest);
		return fits && sum(ranges.map(({ most }) => Math.min(most, highest))) >= whole;
	});
}

function canEachReach(ranges: readonly Range[], share: Fraction, strict: boolean): boolean {
	return some(Math.max(1, leastOf(ranges)), mostOf(ranges), (whole) => {
		const needed = leastReaching(share, whole, strict);
		const fits = ranges.every(({ most }) => needed <= most);
		return fits && sum(ranges.map(({ least }) => Math.max(least, needed))) <= whole;
	});
}

/** Whether each bench on its own can stand to the others as the rule says. */
export function canEachStand(ranges: readonly Range[], limit: Limit): boolean {
	switch (limit.kind) {
		case 'atMost':
			return canKeepBelow(ranges, shareOf(limit), 1);
		case 'atLeast':
		case 'moreThan':
			return canEachReach(ranges, shareOf(limit), limit.kind === 'moreThan');
		case 'oneMore':
			return ranges.length === 1 && ranges.every(({ least, most }) => least <= 1 && most >= 1);
		case 'equal':
			return canBeEqual(ranges);
	}
}

function canBeEqual(ranges: readonly Range[]): boolean {
	const least = Math.max(1, ...ranges.map((range) => range.least));
	return ranges.every(({ most }) => most >= least);
}

/** Whether these benches, counted together, can stand to all others as the rule says. */
export function canGroupStand(
	group: readonly Range[],
	others: readonly Range[],
	limit: Limit
): boolean {
	switch (limit.kind) {
		case 'atLeast':
		case 'moreThan': {
			const whole = mostOf(group) + leastOf(others);
			return mostOf(group) >= leastReaching(shareOf(limit), whole, limit.kind === 'moreThan');
		}
		case 'atMost':
			return leastOf(group) <= upTo(shareOf(limit), leastOf(group) + mostOf(others));
		case 'oneMore':
			return mostOf(group) >= leastOf(others) + 1 && leastOf(group) <= mostOf(others) + 1;
		case 'equal':
			return canBeEqual([...group, ...others]);
	}
}

function shareOf({ share }: Extract<Limit, { share: unknown }>): Fraction {
	return fractionOf(share.numerator, share.denominator);
}
