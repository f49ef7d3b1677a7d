import type { GateRefusal, Next, Step } from './determination';

/**
 * Where the motion stands after the stations walked so far. `approved` and `rejected` may still be followed by
 * other stations; `waits` ends the walk until somebody acts.
 */
export type Standing =
	| { readonly kind: 'approved'; readonly amountCents: number }
	| { readonly kind: 'rejected' }
	| { readonly kind: 'refused'; readonly refusal: GateRefusal }
	| {
			readonly kind: 'waits';
			readonly as: 'deferred' | 'inConflict' | 'awaitingConsent';
			readonly amountCents: number | null;
			readonly next: Next;
	  };

export interface Walked {
	readonly standing: Standing;
	readonly steps: readonly Step[];
	/** Local date of the last thing that happened. */
	readonly on: string;
	/** Set where a council above has decided: no other body and no office is asked after it. */
	readonly isFinal?: boolean;
	/** Set where too few were there and their vote is advice (P-23). */
	readonly onlyRecommends?: boolean;
}
