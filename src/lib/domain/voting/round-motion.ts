import type { WrittenText } from '../text/written-text';

/** A motion of a round as its pages show it. */
export interface RoundMotion {
	readonly motionId: string;
	readonly itemId: string;
	/** `2026-7`. */
	readonly code: string;
	readonly title: WrittenText | null;
	readonly state: 'planned' | 'open' | 'closed';
	/** What is put to the vote; integer cents. */
	readonly amountCents: number;
	/** What it stands at after the cuts so far; integer cents. */
	readonly nowCents: number;
	readonly leastCents: number;
	/** What it would get if all gave way by the same share; null where nobody has to. */
	readonly sameShareCents: number | null;
	readonly place: number | null;
	/** Null before the money is shared out, and for what the body did not approve. */
	readonly awardCents: number | null;
}
