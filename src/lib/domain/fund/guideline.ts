import { ok, refuse, type Result } from '../result';

/** A share of the costs as a fraction of two whole numbers: 5 % is 1/20, never 0.05. */
export interface Share {
	readonly numerator: number;
	readonly denominator: number;
}

/**
 * What a fund supports in one year, as written in its guideline. All amounts are integer cents. Each
 * value was chosen by a person; nothing here has a default.
 */
export interface Guideline {
	/** Most that one project can get (P-92). Exactly this much is still allowed (P-91). */
	readonly capCents: number;
	/** Least that a project can ask for. */
	readonly minimumCents: number;
	/** Part of the costs that the applicant or others bear (P-97); 0/1 where the fund pays all. */
	readonly ownShare: Share;
	/** The area inside which a project has to take place (P-100). */
	readonly areaName: string;
	/** Whether a project that has begun is out (P-103). */
	readonly mustNotHaveBegun: boolean;
	/** Where these values are written, so that everybody can look them up. */
	readonly source: string;
}

export const guidelineLimits = {
	/** 1,000,000 EUR: far above any neighbourhood fund, far below what an integer can hold. */
	mostCents: 100_000_000,
	leastCents: 1,
	shareDenominator: 1000,
	areaName: 120,
	source: 200
} as const;

export type GuidelineRefusal = 'minimumAboveCap' | 'capAboveBudget' | 'shareNotBelowOne';

/**
 * Whether the values of a guideline fit together, and with the budget of their year: nobody may be
 * promised a project larger than the whole fund.
 */
export function checkGuideline(
	guideline: Guideline,
	budgetCents: number
): Result<Guideline, GuidelineRefusal> {
	const { numerator, denominator } = guideline.ownShare;
	if (numerator >= denominator) return refuse('shareNotBelowOne');
	if (guideline.minimumCents > guideline.capCents)
		return refuse('minimumAboveCap', { capCents: guideline.capCents });
	if (guideline.capCents > budgetCents) return refuse('capAboveBudget', { budgetCents });
	return ok(guideline);
}

/**
 * The share that a percentage with at most one decimal place means, in lowest terms; the percentage is
 * given in tenths (`125` = 12.5 % = 1/8). Forms read percentages, the rules keep fractions.
 */
export function shareOfTenths(tenthsOfPercent: number): Share {
	const divisor = greatestCommonDivisor(tenthsOfPercent, 1000);
	return { numerator: tenthsOfPercent / divisor, denominator: 1000 / divisor };
}

function greatestCommonDivisor(one: number, other: number): number {
	return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
