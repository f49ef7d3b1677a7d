import type { SeatCapacity } from '$lib/domain/council/body';
import type { SeatState } from '$lib/domain/meeting/meeting';

/** A seat as whoever runs the meeting sees it. */
export interface SeatInRoom {
	readonly seatId: string;
	readonly code: string;
	readonly benchName: string;
	readonly state: SeatState;
	/** Who is there for it; null while nobody is. */
	readonly personName: string | null;
	/** Who could come for it now. */
	readonly mayCome: readonly { readonly capacity: SeatCapacity; readonly personName: string }[];
	/** Who moves up to it by the draw or the list; null where nobody can. */
	readonly movesUp: string | null;
}
