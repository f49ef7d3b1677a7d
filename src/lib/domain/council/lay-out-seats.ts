import { ok, refuse, type Result } from '../result';
import { hasSeats, type BodyKind } from './body';

export const benchLimits = { benches: 12, seats: 99, name: 80 } as const;

/** A bench as the manager plans it: its code in the rules, its name, and how many seats it has. */
export interface PlannedBench {
	readonly code: string;
	readonly name: string;
	readonly seatCount: number;
}

export interface PlannedSeat {
	readonly benchCode: string;
	/** `residents-1`: stable for ever, even when the bench is renamed. */
	readonly code: string;
	readonly position: number;
}

export type LayOutRefusal =
	| 'benchMissing'
	| 'benchTwice'
	| 'benchWithoutSeats'
	| 'tooManyBenches'
	| 'tooManySeats'
	| 'seatsNotKnownHere';

/** The seats of a new body, bench after bench. A body without seats takes no benches either. */
export function layOutSeats(
	kind: BodyKind,
	benches: readonly PlannedBench[]
): Result<readonly PlannedSeat[], LayOutRefusal> {
	if (!hasSeats(kind)) return benches.length === 0 ? ok([]) : refuse('seatsNotKnownHere');
	if (benches.length === 0) return refuse('benchMissing');
	if (benches.length > benchLimits.benches)
		return refuse('tooManyBenches', { most: benchLimits.benches });
	if (new Set(benches.map(({ code }) => code)).size < benches.length) return refuse('benchTwice');
	if (benches.some(({ seatCount }) => seatCount < 1)) return refuse('benchWithoutSeats');
	if (benches.some(({ seatCount }) => seatCount > benchLimits.seats))
		return refuse('tooManySeats', { most: benchLimits.seats });
	return ok(benches.flatMap((bench) => nextSeats(bench.code, bench.seatCount, [])));
}

/** The next seats of a bench; numbers of withdrawn seats are never given out again. */
export function nextSeats(
	benchCode: string,
	count: number,
	existing: readonly { readonly position: number }[]
): readonly PlannedSeat[] {
	const last = existing.reduce((highest, { position }) => Math.max(highest, position), 0);
	return Array.from({ length: count }, (_, index) => {
		const position = last + index + 1;
		return { benchCode, code: `${benchCode}-${position}`, position };
	});
}

/** The number of a seat within its bench, as `nextSeats` put it into the code. */
export const numberOfSeat = (code: string) => Number(code.slice(code.lastIndexOf('-') + 1));

/** A bench as it is, with its seats; a held seat has somebody on it now or later. */
export interface StandingBench {
	readonly id: string;
	readonly seats: readonly {
		readonly id: string;
		readonly position: number;
		readonly isHeld: boolean;
	}[];
}

/** What has to happen so that a bench has as many seats as wanted. */
export interface SeatChange {
	readonly add: number;
	readonly withdrawIds: readonly string[];
}

/**
 * Makes a bench larger by new seats, or smaller by withdrawing its last empty ones. A seat that somebody
 * holds is never taken away: the term has to be ended first.
 */
export function resizeBench(
	bench: StandingBench,
	seatCount: number
): Result<SeatChange, 'seatHeld' | 'benchWithoutSeats' | 'tooManySeats'> {
	if (seatCount < 1) return refuse('benchWithoutSeats');
	if (seatCount > benchLimits.seats) return refuse('tooManySeats', { most: benchLimits.seats });
	const surplus = bench.seats.length - seatCount;
	if (surplus <= 0) return ok({ add: seatCount - bench.seats.length, withdrawIds: [] });
	const empty = bench.seats
		.filter(({ isHeld }) => !isHeld)
		.sort((one, other) => other.position - one.position)
		.slice(0, surplus);
	if (empty.length < surplus) return refuse('seatHeld', { missing: surplus - empty.length });
	return ok({ add: 0, withdrawIds: empty.map(({ id }) => id) });
}
