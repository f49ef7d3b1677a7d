import type { SeatCapacity } from '../../council/body';
import type { SeatState } from '../meeting';

/** Somebody came for a seat, went, or said that they would not come. */
export interface SeatChange {
	readonly at: Date;
	readonly state: SeatState;
	readonly capacity: SeatCapacity;
	readonly term: string | null;
}

/** How long one person acted for a seat; `from` null: since the beginning, `until` null: until the end. */
export interface Stay {
	readonly term: string | null;
	readonly capacity: SeatCapacity;
	readonly from: Date | null;
	readonly until: Date | null;
}

/**
 * The stays that these changes of one seat tell, in their order. Whoever was there when the meeting began, was
 * there since the beginning; who came and left before that was not there at all.
 */
export function staysOf(changes: readonly SeatChange[], begun: Date): readonly Stay[] {
	const stays: Stay[] = [];
	let current: Stay | null = null;
	for (const { at, state, capacity, term } of changes) {
		const isSame: boolean =
			state === 'present' && current?.capacity === capacity && current.term === term;
		if (isSame) continue;
		if (current !== null && at > begun) stays.push({ ...current, until: at });
		current =
			state === 'present' ? { term, capacity, from: at > begun ? at : null, until: null } : null;
	}
	return current === null ? stays : [...stays, current];
}
