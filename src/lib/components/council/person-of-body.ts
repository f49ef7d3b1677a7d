import type { SeatCapacity } from '$lib/domain/council/body';
import { m } from '$lib/paraglide/messages';

/** Somebody with a vote, as the manager's pages name them. */
export interface PersonOfBody {
	readonly key: string;
	/** The seat's code, or the pseudonym of a forum. */
	readonly voter: string;
	readonly capacity: SeatCapacity | null;
	readonly name: string | null;
}

const capacities = {
	member: (name: string) => m.meeting_desk_seat_member({ name }),
	substitute: (name: string) => m.meeting_desk_seat_substitute({ name })
} satisfies Record<SeatCapacity, (name: string) => string>;

/** `A-1, Mitglied: Ada`, or the pseudonym alone. */
export function personWords({ voter, capacity, name }: PersonOfBody): string {
	if (capacity === null || name === null) return voter;
	return `${voter}, ${capacities[capacity](name)}`;
}
