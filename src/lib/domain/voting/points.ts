import { fractionOf, fractionText, leastReaching } from '../fraction';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { VoteCount } from './count-votes';
import type { Step } from './determination';

type Points = Extract<FundingProfile['method']['value'], { kind: 'points' }>;

/**
 * Whether the mean of the points is high enough (P-30, R-293): of those who gave points, the others count
 * nowhere. The mean is never computed: the sum reaches so many times the lowest mean, or not. Where nobody gave
 * points, there is none.
 */
export function testPoints(
	funding: FundingProfile,
	method: Points,
	{ count, reading }: { count: VoteCount; reading: number }
): Step {
	const { points } = count;
	const voters = count.total.yes;
	const { numerator, denominator } = method.meanAtLeast;
	const mean = fractionOf(numerator, denominator);
	const needed = leastReaching(mean, voters, false);
	return cite(funding, 'method', {
		code: 'points',
		verdict: voters > 0 && points >= needed ? 'yes' : 'no',
		reading,
		inputs: {
			points,
			voters,
			meanAtLeast: fractionText(mean),
			needed,
			most: method.most
		}
	});
}
