import type { BodyRules } from '../rules/schema/body-rules';
import { drawLot } from './draw-lot';
import { bySeatCode } from './seat-order';

/** A seat when the meeting begins. */
export interface SeatAtStart {
	readonly seat: string;
	readonly bench: string;
	/** Whether a member holds it at all. */
	readonly isHeld: boolean;
	readonly isMemberPresent: boolean;
	/** The seat's own substitute, if there; by code or pseudonym, never a person. */
	readonly ownSubstitute: string | null;
	/** Whom the organisation of the seat has sent, if anybody. */
	readonly sent: string | null;
}

/** Somebody who is there and could stand in for their bench. */
export interface PoolEntry {
	readonly substitute: string;
	readonly bench: string;
	/** Place on the bench's list; 1 moves up first. */
	readonly position: number;
}

export interface StandIn {
	readonly seat: string;
	readonly by: string;
}

export interface StandIns {
	readonly standIns: readonly StandIn[];
	/** What was drawn for each bench with an empty seat, in full, so that anybody can repeat it. */
	readonly lots: readonly { readonly bench: string; readonly order: readonly string[] }[];
}

/**
 * Who acts for the seats whose members are not there (P-09). A pool is drawn by lot for each bench, and fills its
 * seats in the order of their numbers; a list of successors fills seats that nobody holds any more, and only those.
 * The same seed gives the same draw, however seats and substitutes are named in order.
 */
export function standIn(
	rule: BodyRules['substitutes']['value'],
	{ seats, pool }: { seats: readonly SeatAtStart[]; pool: readonly PoolEntry[] },
	seed: string
): StandIns {
	const sorted = [...seats].sort(bySeat);
	const absent = sorted.filter(({ isHeld, isMemberPresent }) => isHeld && !isMemberPresent);
	switch (rule) {
		case 'none':
			return { standIns: [], lots: [] };
		case 'personal':
			return { standIns: own(absent, ({ ownSubstitute }) => ownSubstitute), lots: [] };
		case 'organisation':
			return { standIns: own(absent, ({ sent }) => sent), lots: [] };
		case 'poolByLot': {
			const lots = benchesOf(absent).map((bench) => ({
				bench,
				order: drawLot(`${seed} ${bench}`, codesOf(pool, bench))
			}));
			return { standIns: fill(absent, lots), lots };
		}
		case 'succession': {
			const empty = sorted.filter(({ isHeld }) => !isHeld);
			const lists = benchesOf(empty).map((bench) => ({ bench, order: codesOf(pool, bench) }));
			return { standIns: fill(empty, lists), lots: [] };
		}
	}
}

const bySeat = (one: { readonly seat: string }, other: { readonly seat: string }) =>
	bySeatCode(one.seat, other.seat);

function own(
	seats: readonly SeatAtStart[],
	who: (seat: SeatAtStart) => string | null
): readonly StandIn[] {
	return seats.flatMap((seat) => {
		const by = who(seat);
		return by === null ? [] : [{ seat: seat.seat, by }];
	});
}

function benchesOf(seats: readonly SeatAtStart[]): readonly string[] {
	return [...new Set(seats.map(({ bench }) => bench))].sort();
}

/** Each of the bench once, by their place on its list. */
function codesOf(pool: readonly PoolEntry[], bench: string): readonly string[] {
	const ofBench = pool
		.filter((entry) => entry.bench === bench)
		.sort(
			(one, other) => one.position - other.position || (one.substitute < other.substitute ? -1 : 1)
		);
	return [...new Set(ofBench.map(({ substitute }) => substitute))];
}

/** The seats of each bench, one after the other, as far as there is somebody in its order. */
function fill(
	seats: readonly SeatAtStart[],
	orders: readonly { bench: string; order: readonly string[] }[]
): readonly StandIn[] {
	return orders
		.flatMap(({ bench, order }) =>
			seats
				.filter((seat) => seat.bench === bench)
				.flatMap(({ seat }, index) => {
					const by = order[index];
					return by === undefined ? [] : [{ seat, by }];
				})
		)
		.sort(bySeat);
}
