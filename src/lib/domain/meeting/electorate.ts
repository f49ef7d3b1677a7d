import type { SeatCapacity } from '../council/body';
import { isRecused, type Interest } from '../council/declare-interest';
import { stillActing } from './record-attendance';
import type { HeldSeatOfBody, PersonPresence, SeatPresence } from './meeting';

/** One vote that can be cast on an item: a seat, or a person where the body has no seats. */
export interface ElectorateEntry {
	/** The seat's code or the person's pseudonym: what determinations name, never a person. */
	readonly voter: string;
	readonly seatId: string | null;
	readonly attendanceId: string | null;
	/** Null where the body has no benches. */
	readonly benchCode: string | null;
	readonly capacity: SeatCapacity | 'person';
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
		...facts.seats.filter(({ holders }) => holders.length > 0).map((seat) => ofSeat(seat, facts)),
		...facts.persons.map((person) => ofPerson(person, facts))
	];
}

function ofSeat(
	seat: HeldSeatOfBody,
	{ presentSeats, interests }: ElectorateFacts
): ElectorateEntry {
	const { seatId, code, benchCode } = seat;
	const [presence] = stillActing(
		[seat],
		presentSeats.filter((present) => present.seatId === seatId)
	);
	const capacity = presence?.capacity ?? 'member';
	return {
		voter: code,
		seatId,
		attendanceId: null,
		benchCode,
		capacity,
		present: presence !== undefined,
		recused: isRecused(interests, { seatId, capacity })
	};
}

function ofPerson(
	{ attendanceId, pseudonym }: PersonPresence,
	{ interests }: ElectorateFacts
): ElectorateEntry {
	return {
		voter: pseudonym,
		seatId: null,
		attendanceId,
		benchCode: null,
		capacity: 'person',
		present: true,
		recused: isRecused(interests, { attendanceId })
	};
}
