import type { Actor } from '$lib/domain/access/actor';
import type { SeatCapacity } from '$lib/domain/council/body';
import { isRecused } from '$lib/domain/council/declare-interest';
import { electorateOf, type ElectorateEntry } from '$lib/domain/meeting/electorate';
import { standsFor, type ItemFacts } from './item-facts';

/** The vote that an account has on an item now. */
export interface OwnVote {
	/** As which of the seat's people the account could act; `person` in a forum. */
	readonly capacity: SeatCapacity | 'person';
	readonly current: ElectorateEntry;
	readonly present: boolean;
	readonly recused: boolean;
}

/**
 * The vote of the seat the account acts for, or its own in a forum, with presence and interests as they are
 * now: who came late, or declared an interest after the opening, is judged by today. Null without any vote.
 */
export function ownVote(actor: Actor, facts: ItemFacts): OwnVote | null {
	const who = standsFor(actor, facts);
	if (who === null) return null;
	const { seats, attendance, interests } = facts;
	const electorate = electorateOf({
		seats,
		presentSeats: attendance.seats,
		persons: [...attendance.persons, ...attendance.gone],
		interests
	});
	const current = electorate.find((one) =>
		who.attendanceId === undefined
			? one.seatId === who.seatId
			: one.attendanceId === who.attendanceId
	);
	if (current === undefined) return null;
	const hasLeft = attendance.gone.some(({ attendanceId }) => attendanceId === who.attendanceId);
	const actsInThisCapacity = who.attendanceId !== undefined || current.capacity === who.capacity;
	return {
		capacity: who.capacity ?? 'person',
		current,
		present: current.present && actsInThisCapacity && !hasLeft,
		recused: isRecused(interests, who)
	};
}
