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
