import type { SeatCapacity } from '../council/body';
import { isRecused, type Interest } from '../council/declare-interest';
import type { HeldSeatOfBody, PersonPresence, SeatPresence } from './meeting';

/** One vote that can be cast on an item: a seat, or a person where the body has no seats. */
export interface ElectorateEntry {
	readonly seatId: string | null;
	readonly pseudonym: string | null;
	/** The bench, or `all` where there are none. */
	readonly benchCode: string;
	readonly capacity: SeatCapacity;
	readonly present: boolean;
	readonly recused: boolean;
}

interface ElectorateFacts {
	readonly seats: readonly HeldSeatOfBody[];
	readonly presentSeats: readonly SeatPresence[];
	readonly persons: readonly PersonPresence[];
	readonly interests: readonly Interest[];
}

/**
 * Who could vote, who is there, who is kept out by an interest, as it stands at this moment.
 * Every seat that somebody holds is listed, also the absent ones: quorums count them.
 */
export function electorateOf(facts: ElectorateFacts): readonly ElectorateEntry[] {
	return [
		...facts.seats.filter(({ holders }) => holders.length > 0).map((seat) => entryOf(seat, facts)),
		...facts.persons.map(({ pseudonym }) => ({
			seatId: null,
			pseudonym,
			benchCode: 'all',
			capacity: 'member' as const,
			present: true,
			recused: isRecused(facts.interests, { pseudonym })
		}))
	];
}

function entryOf(
	{ seatId, benchCode }: HeldSeatOfBody,
	{ presentSeats, interests }: ElectorateFacts
): ElectorateEntry {
	const presence = presentSeats.find((present) => present.seatId === seatId);
	const capacity = presence?.capacity ?? 'member';
	return {
		seatId,
		pseudonym: null,
		benchCode,
		capacity,
		present: presence !== undefined,
		recused: isRecused(interests, { seatId, capacity })
	};
}
