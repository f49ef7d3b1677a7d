import { compare, fractionOf } from '../fraction';
import type { RuleDocument } from '../rules/schema/rule-document';
import type { RoundInput } from './schema/round-input';

type RoundMotion = RoundInput['round']['motions'][number];
type Way = Exclude<RuleDocument['funding']['moneyShort']['value'], 'cutTogether'>;

export interface RankedMotion extends RoundMotion {
	/** From 1. */
	readonly place: number;
	/** Whether the next one has as many votes or points, so that the agenda decides between them. */
	readonly isEqualToNext: boolean;
}

/**
 * The order in which motions are served when money is short (P-42). Motions with the same votes or points go in
 * the order of the agenda, which the body set itself; points are compared as fractions.
 */
export function rankMotions(motions: readonly RoundMotion[], way: Way): readonly RankedMotion[] {
	const sorted = [...motions].sort(
		(one, other) => order(one, other, way) || one.position - other.position
	);
	return sorted.map((motion, index) => {
		const next = sorted[index + 1];
		const isEqualToNext = next !== undefined && order(motion, next, way) === 0;
		return { ...motion, place: index + 1, isEqualToNext };
	});
}

function order(one: RoundMotion, other: RoundMotion, way: Way): number {
	switch (way) {
		case 'inOrder':
			return one.position - other.position;
		case 'byPriority':
			return (one.priority ?? Infinity) - (other.priority ?? Infinity);
		case 'byVotes':
			return (other.yes ?? 0) - (one.yes ?? 0);
		case 'byPoints':
			return compare(meanOf(other), meanOf(one));
	}
}

function meanOf({ points }: RoundMotion) {
	return points ? fractionOf(points.numerator, points.denominator) : fractionOf(0, 1);
}
