import type { SeatCapacity } from '../council/body';
import { isRecused, type Interest } from '../council/declare-interest';
import type { HeldSeatOfBody } from '../meeting/meeting';
import type { BodyRules } from '../rules/schema/body-rules';

/** A seat that is asked in writing, with who may answer for it, the member first. */
export interface AskedSeat extends HeldSeatOfBody {
	/** Who acts for the seat in the first place. */
	readonly capacity: SeatCapacity;
}

/**
 * The seats that are asked (P-09, P-85): all that somebody may answer for, not only those who come to meetings. A
 * seat's own substitute, or the one its organisation sends, may answer as well; who is drawn or comes up when a
 * meeting begins stands in for nobody in writing.
 */
export function askedSeats<S extends HeldSeatOfBody>(
	substitutes: BodyRules['substitutes']['value'],
	seats: readonly S[]
): readonly (S & Pick<AskedSeat, 'capacity'>)[] {
	const mayAnswer = substitutes === 'personal' || substitutes === 'organisation';
	return seats.flatMap((seat) => {
		const holders = seat.holders
			.filter(({ capacity }) => capacity === 'member' || mayAnswer)
			.sort((one, other) => (one.capacity < other.capacity ? -1 : 1));
		const [first] = holders;
		return first ? [{ ...seat, holders, capacity: first.capacity }] : [];
	});
}

/**
 * Who acts for a seat when the answers are counted, and whether nobody may: an interest binds the person, so that
 * the substitute of an interested member still votes. `null` for the seat as it was asked.
 */
export function actsFor(
	{ seatId, capacity, holders }: Pick<AskedSeat, 'seatId' | 'capacity' | 'holders'>,
	interests: readonly Interest[]
): { readonly capacity: SeatCapacity; readonly recused: boolean } {
	const free = holders.find((one) => !isRecused(interests, { seatId, capacity: one.capacity }));
	if (free) return { capacity: free.capacity, recused: false };
	return { capacity, recused: isRecused(interests, { seatId, capacity }) };
}
