import { plainDigits } from '../amount';
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
	name: 120,
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

export type ShareRefusal = 'missing' | 'notANumber' | 'tooLarge';

const percent = /^(\d{1,2})(?:[.,](\d))?%?$/;
const fraction = /^(\d{1,3})\/(\d{1,3})$/;

/**
 * A share as people write it: percent with at most one decimal place (`12,5` is 1/8), or a fraction (`1/3`).
 * The result is in lowest terms and below one; nothing is rounded.
 */
export function parseShare(typed: string): Result<Share, ShareRefusal> {
	const text = plainDigits(typed).replace(/٪/g, '%').replace(/[٫،]/g, ',').replace(/\s/g, '');
	if (text === '') return refuse('missing');
	const [, whole, tenths] = percent.exec(text) ?? [];
	if (whole !== undefined) return ok(lowestTerms(Number(whole) * 10 + Number(tenths ?? '0'), 1000));
	const [, numerator, denominator] = fraction.exec(text) ?? [];
	if (numerator === undefined || Number(denominator) === 0)
		return refuse(/^\d{3,}%?$/.test(text) ? 'tooLarge' : 'notANumber');
	const isBelowOne = Number(numerator) < Number(denominator);
	return isBelowOne ? ok(lowestTerms(Number(numerator), Number(denominator))) : refuse('tooLarge');
}

/** The share as somebody would type it again: `12,5` where percent say it exactly, else `1/3`. */
export function typedShare({ numerator, denominator }: Share): string {
	const tenths = (numerator * 1000) / denominator;
	if (!Number.isInteger(tenths)) return `${numerator}/${denominator}`;
	return String(tenths / 10).replace('.', ',');
}

function lowestTerms(numerator: number, denominator: number): Share {
	const divisor = greatestCommonDivisor(numerator, denominator);
	return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(one: number, other: number): number {
	return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
