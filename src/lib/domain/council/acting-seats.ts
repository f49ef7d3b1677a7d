import type { BodyRules } from '../rules/schema/body-rules';
import type { SeatCapacity } from './body';

interface Holder {
	readonly capacity: SeatCapacity;
}

/** Somebody who stands in for a seat of a meeting, as if they held it. */
export interface SeatedStandIn<H> {
	readonly seatId: string;
	readonly holder: H;
}

/**
 * Who may act for each seat in one meeting (P-09): the member always, a personal substitute as well. Where
 * substitutes come from a pool, a list or an organisation, only those who were seated in this meeting, and only for
 * the seat that they were given.
 */
export function actingSeats<
	H extends Holder,
	S extends { readonly seatId: string; readonly holders: readonly H[] }
>(
	rule: BodyRules['substitutes']['value'],
	seats: readonly S[],
	seated: readonly SeatedStandIn<H>[]
): readonly S[] {
	return seats.map((seat) => {
		const members = seat.holders.filter(({ capacity }) => capacity === 'member');
		const standIns = seated.filter(({ seatId }) => seatId === seat.seatId);
		const byRule = {
			none: members,
			personal: seat.holders,
			poolByLot: [...members, ...standIns.map(({ holder }) => holder)],
			organisation: [...members, ...standIns.map(({ holder }) => holder)],
			succession: [...members, ...standIns.map(({ holder }) => holder)]
		} satisfies Record<BodyRules['substitutes']['value'], readonly H[]>;
		return { ...seat, holders: byRule[rule] };
	});
}
