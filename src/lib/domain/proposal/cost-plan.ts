import { compare, fractionOf, leastReaching } from '../fraction';
import type { Guideline, Share } from '../fund/guideline';
import { ok, refuse, type Result } from '../result';

/** What a project costs and who pays; integer cents throughout. */
export interface CostPlan {
	readonly lines: readonly { readonly amountCents: number }[];
	readonly ownShareCents: number;
	/** Entrance fees, sponsors, other funds. */
	readonly otherIncomeCents: number;
}

export interface CostSum {
	readonly totalCents: number;
	readonly ownShareCents: number;
	readonly otherIncomeCents: number;
	/** Total minus own share minus other income. */
	readonly requestedCents: number;
}

export type CostPlanRefusal = 'noCosts' | 'nothingLeftToAsk';

/** Adds up a cost plan: what is asked of the fund is what nobody else pays. */
export function sumCostPlan({
	lines,
	ownShareCents,
	otherIncomeCents
}: CostPlan): Result<CostSum, CostPlanRefusal> {
	const totalCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
	if (totalCents <= 0) return refuse('noCosts');
	const requestedCents = totalCents - ownShareCents - otherIncomeCents;
	if (requestedCents <= 0) return refuse('nothingLeftToAsk', { totalCents });
	return ok({ totalCents, ownShareCents, otherIncomeCents, requestedCents });
}

/** Whether applicant and others bear at least the share; by cross-multiplication, so 4.99991 % is not 5 %. */
export function bearsShare(
	{ totalCents, requestedCents }: Pick<CostSum, 'totalCents' | 'requestedCents'>,
	share: Share
): boolean {
	const borne = fractionOf(totalCents - requestedCents, totalCents);
	return compare(borne, fractionOf(share.numerator, share.denominator)) >= 0;
}

/** The least that applicant and others bear of this total, in whole cents. */
export function leastOwnCents(totalCents: number, share: Share): number {
	return leastReaching(fractionOf(share.numerator, share.denominator), totalCents, false);
}

/** The most that a project of this total can ask for: the cap, or what the own share leaves. */
export function mostRequestedCents(
	totalCents: number,
	{ capCents, ownShare }: Pick<Guideline, 'capCents' | 'ownShare'>
): number {
	return Math.min(capCents, totalCents - leastOwnCents(totalCents, ownShare));
}

export type AskedRefusal = CostPlanRefusal | 'aboveCap' | 'belowMinimum' | 'ownShareTooSmall';

/**
 * Whether a plan asks for what the guideline allows; the first thing that is wrong, with the numbers to
 * mend it. Cap and minimum themselves are still allowed (P-91).
 */
export function checkAsked(
	plan: CostPlan,
	guideline: Pick<Guideline, 'capCents' | 'minimumCents' | 'ownShare'>
): Result<CostSum, AskedRefusal> {
	const sum = sumCostPlan(plan);
	if (!sum.ok) return sum;
	const { totalCents, requestedCents } = sum.value;
	const { capCents, minimumCents, ownShare } = guideline;
	const mostCents = mostRequestedCents(totalCents, guideline);
	if (requestedCents > capCents) return refuse('aboveCap', { requestedCents, capCents, mostCents });
	if (!bearsShare(sum.value, ownShare))
		return refuse('ownShareTooSmall', {
			bornCents: totalCents - requestedCents,
			leastCents: leastOwnCents(totalCents, ownShare),
			mostCents
		});
	if (requestedCents < minimumCents)
		return refuse('belowMinimum', { requestedCents, minimumCents });
	return sum;
}
