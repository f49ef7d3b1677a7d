import type { AllowedChanges } from '../rules/results';
import { ok, refuse, type Result } from '../result';

export const amendmentStates = ['proposed', 'adopted', 'dropped'] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** A wish to change the motion: a lower amount, a condition, or both. Words are kept apart. */
export interface Amendment {
	readonly amendmentId: string;
	/** Integer cents; null when only a condition is asked for. */
	readonly amountCents: number | null;
	readonly state: AmendmentState;
}

/**
 * The amount the vote is about: what was asked for, or the lowest amount that was adopted.
 * Integer cents.
 */
export function amountPutToVote(requestedCents: number, amendments: readonly Amendment[]): number {
	return Math.min(requestedCents, ...adoptedAmounts(amendments));
}

export type ChangeRefusal = 'partNotAllowed' | 'conditionsNotAllowed';

/** Whether the rules know a result that these adopted amendments lead to (P-41); dropped ones lead nowhere. */
export function checkChanges(
	allowed: AllowedChanges,
	amendments: readonly Amendment[]
): Result<true, ChangeRefusal> {
	const adopted = amendments.filter(({ state }) => state === 'adopted');
	if (!allowed.part && adopted.some(({ amountCents }) => amountCents !== null))
		return refuse('partNotAllowed');
	if (!allowed.conditions && adopted.some(({ amountCents }) => amountCents === null))
		return refuse('conditionsNotAllowed');
	return ok(true);
}

/** The amounts of all adopted amendments, in cents. */
export function adoptedAmounts(amendments: readonly Amendment[]): readonly number[] {
	return amendments.flatMap(({ state, amountCents }) =>
		state === 'adopted' && amountCents !== null ? [amountCents] : []
	);
}
