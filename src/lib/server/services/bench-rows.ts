import type { Bench, Seat } from '$lib/domain/council/body';
import type { PlannedBench, PlannedSeat } from '$lib/domain/council/lay-out-seats';
import { slugOf } from '$lib/domain/neighbourhood/slug';
import type { Random } from '$lib/server/random';

/** Benches with the codes that rules and determinations use; made from the names where none is given. */
export function nameBenches(
	benches: readonly {
		readonly name: string;
		readonly seatCount: number;
		readonly code?: string;
	}[]
): readonly PlannedBench[] {
	return benches.map(({ name, seatCount, code }, index) => ({
		name,
		seatCount,
		code: code ?? (slugOf(name).slice(0, 30).replace(/-+$/, '') || `bench-${index + 1}`)
	}));
}

/** The rows of planned seats: each with an id of its own and the id of its bench. */
export function seatsOf(
	planned: readonly PlannedSeat[],
	benches: readonly Pick<Bench, 'id' | 'code'>[],
	random: Random
): readonly Seat[] {
	return planned.flatMap(({ benchCode, code, position }) =>
		benches
			.filter((bench) => bench.code === benchCode)
			.map((bench) => ({ id: random.uuid(), benchId: bench.id, code, position }))
	);
}
