import type { SeatTest } from '../voting/composition';
import type { SeatCapacity } from './body';
import type { ChairRole } from './standing-chair';
import type { TermEnd } from './term-end';

/** A seat as everybody may see it (P09): by its code; a name only of somebody who agreed to be named. */
export interface PublicSeat {
	readonly code: string;
	/** Whether a member sits there. */
	readonly isTaken: boolean;
	readonly holders: readonly {
		readonly capacity: SeatCapacity;
		/** Null for whoever did not agree to be named. */
		readonly name: string | null;
		/** Null where neither anybody nor the rules say when it ends. */
		readonly end: TermEnd | null;
	}[];
}

export interface PublicBench {
	readonly code: string;
	readonly name: string;
	readonly seats: readonly PublicSeat[];
}

/** A bench with what its rules ask for. */
export interface BenchState {
	readonly code: string;
	readonly name: string;
	readonly seats: number;
	readonly held: number;
	/** Fewest that the rules ask for (P-04); null: they name none. */
	readonly minimum: number | null;
}

/** A seat as people find it: its bench and its code. */
export interface SeatPlace {
	readonly benchName: string;
	readonly code: string;
}

/** Who leads, as everybody may see it: a seat, and a name only of somebody who agreed to be named. */
export type ChairLine = { readonly role: ChairRole } & (
	| { readonly kind: 'office' }
	| { readonly kind: 'bench'; readonly benchName: string }
	| ({ readonly kind: 'holder'; readonly name: string | null } & SeatPlace)
);

/** A term on a seat, with a name only where the reader may see it. */
export interface TermLine extends SeatPlace {
	readonly holdingId: string;
	readonly capacity: SeatCapacity;
	readonly name: string | null;
	/** Local dates, both included; null: without an end. */
	readonly fromOn: string;
	readonly untilOn: string | null;
}

/** Who sits in a body, who did, who leads it, and whether that is as its rules want it. */
export interface Composition {
	readonly benches: readonly BenchState[];
	readonly tests: readonly SeatTest[];
	readonly chairs: readonly ChairLine[];
	/** Terms that are over, the last one first. */
	readonly past: readonly TermLine[];
	/** Terms that end within three months, or should have by the rules, the next one first. */
	readonly ending: readonly TermLine[];
}
