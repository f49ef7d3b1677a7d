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

/** The amounts of all adopted amendments, in cents. */
export function adoptedAmounts(amendments: readonly Amendment[]): readonly number[] {
	return amendments.flatMap(({ state, amountCents }) =>
		state === 'adopted' && amountCents !== null ? [amountCents] : []
	);
}
