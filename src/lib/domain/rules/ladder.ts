import type { FundingProfile } from './schema/funding-profile';

export type Tier = FundingProfile['ladder']['value'][number];

/**
 * The tier of an amount in integer cents (P-90). A limit belongs to its tier (P-91); above the last limit
 * there is none, and then nobody here decides.
 */
export function tierOf(ladder: readonly Tier[], amountCents: number): Tier | null {
	return ladder.find(({ upToCents }) => upToCents === null || amountCents <= upToCents) ?? null;
}

/** The highest amount that the body itself votes on, in integer cents; null: no limit. */
export function bodyLimitOf(ladder: readonly Tier[]): number | null {
	const votes = ladder.filter(({ decides }) => decides === 'body' || decides === 'officeAfterBody');
	if (votes.some(({ upToCents }) => upToCents === null)) return null;
	return Math.max(0, ...votes.map(({ upToCents }) => upToCents ?? 0));
}

/** The first office above the tier of an amount; null where the ladder names none (P-33, R-162). */
export function officeAbove(ladder: readonly Tier[], amountCents: number): string | null {
	const tier = tierOf(ladder, amountCents);
	const above = tier === null ? [] : ladder.slice(ladder.indexOf(tier) + 1);
	return above.find(({ office }) => office !== null)?.office ?? null;
}

/** The office that decides on an amount without a vote of the body; null where none does (P-90). */
export function officeAloneOn(ladder: readonly Tier[], amountCents: number): string | null {
	const tier = tierOf(ladder, amountCents);
	return tier?.decides === 'officeAlone' ? (tier.office ?? '') : null;
}
