import type { WrittenText } from '$lib/domain/text/written-text';

/** A motion of a round as the pages show it; integer cents. */
export interface RoundMotion {
	readonly motionId: string;
	readonly itemId: string;
	readonly code: string;
	readonly title: WrittenText | null;
	readonly state: 'planned' | 'open' | 'closed';
	readonly amountCents: number;
	readonly nowCents: number;
	readonly leastCents: number;
	readonly sameShareCents: number | null;
	readonly place: number | null;
	readonly awardCents: number | null;
}
