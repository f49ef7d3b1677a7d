import { ok, refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';

export type CutMotionRefusal =
	'roundOver' | 'cutNotForeseen' | 'cutIsNone' | 'cutBelowLeast' | 'cutReasonMissing';

export interface MotionCut {
	readonly isRoundOpen: boolean;
	readonly rules: FundingProfile;
	/** What the motion stands at after the cuts so far; integer cents. */
	readonly fromCents: number;
	readonly toCents: number;
	readonly leastCents: number;
	readonly reason: string;
}

/**
 * Whether the body may cut this motion to that amount (P-42, R-276): only where the rules let all give way
 * together, never to more, and never to less than the project can live on; 0 takes it out.
 */
export function cutMotion(cut: MotionCut): Result<true, CutMotionRefusal> {
	const { isRoundOpen, rules, fromCents, toCents, leastCents, reason } = cut;
	if (!isRoundOpen) return refuse('roundOver');
	if (rules.moneyShort.value !== 'cutTogether') return refuse('cutNotForeseen');
	if (toCents >= fromCents) return refuse('cutIsNone', { fromCents });
	if (toCents > 0 && toCents < leastCents) return refuse('cutBelowLeast', { leastCents });
	return reason.trim() === '' ? refuse('cutReasonMissing') : ok(true);
}

/** A cut as it was made; an undone one counts for nothing. */
export interface Cut {
	readonly motion: string;
	readonly step: number;
	readonly toCents: number;
	readonly isUndone: boolean;
}

/** What each motion stands at after the cuts, in their order; integer cents. */
export function amountsAfterCuts(
	motions: readonly { readonly motion: string; readonly amountCents: number }[],
	cuts: readonly Cut[]
): ReadonlyMap<string, number> {
	const inOrder = cuts
		.filter(({ isUndone }) => !isUndone)
		.toSorted((one, other) => one.step - other.step);
	return new Map(
		motions.map(({ motion, amountCents }) => {
			const last = inOrder.findLast((cut) => cut.motion === motion);
			return [motion, Math.min(amountCents, last?.toCents ?? amountCents)];
		})
	);
}

/** What the motions of a round ask together, what is free, and what is over. */
export interface RoundSum {
	readonly askedCents: number;
	readonly freeCents: number;
	readonly overCents: number;
}

export function sumRound(amountsCents: readonly number[], freeCents: number): RoundSum {
	const askedCents = amountsCents.reduce((all, cents) => all + cents, 0);
	return { askedCents, freeCents, overCents: Math.max(0, askedCents - freeCents) };
}

export interface Settled {
	readonly motion: string;
	readonly amountCents: number;
}

/**
 * What the body settled on, where it cut at all and the money is short; null: nobody cut, or it is enough for
 * everybody in full. Refuses while the cuts leave more than is free.
 */
export function settleCuts(
	motions: readonly { readonly motion: string; readonly amountCents: number }[],
	cuts: readonly Cut[],
	freeCents: number
): Result<readonly Settled[] | null, 'stillOver'> {
	const inFull = sumRound(
		motions.map(({ amountCents }) => amountCents),
		freeCents
	);
	const counted = cuts.filter(
		({ motion, isUndone }) => !isUndone && motions.some((one) => one.motion === motion)
	);
	if (inFull.overCents === 0 || counted.length === 0) return ok(null);
	const amounts = amountsAfterCuts(motions, counted);
	const { overCents } = sumRound([...amounts.values()], freeCents);
	if (overCents > 0) return refuse('stillOver', { overCents });
	return ok([...amounts].map(([motion, amountCents]) => ({ motion, amountCents })));
}
