import type { SeatState } from '$lib/components/ui/seat-state';
import type { BenchCount } from '$lib/domain/voting/determination';

const times = (count: number, state: SeatState): readonly SeatState[] =>
	Array.from({ length: Math.max(0, count) }, () => state);

/** One dot for each seat of a bench while nothing is voted on, in the order there, absent, vacant. */
export function presenceStates({ present, filled, seats }: BenchCount): readonly SeatState[] {
	return [
		...times(present, 'present'),
		...times(filled - present, 'absent'),
		...times(seats - filled, 'vacant')
	];
}

/** One dot for each seat of a bench, in the order yes, objection, no, abstained, recused, absent, vacant. */
export function seatStates(count: BenchCount): readonly SeatState[] {
	const { yes, no, abstain, concern, standAside, veto, recused, present, filled, seats } = count;
	const voted = yes + no + abstain + concern + standAside + veto + recused;
	return [
		...times(yes + concern, 'yes'),
		...times(veto, 'objection'),
		...times(no, 'no'),
		...times(abstain + standAside, 'abstain'),
		...times(recused, 'recused'),
		...times(present - voted, 'waiting'),
		...times(filled - present, 'absent'),
		...times(seats - filled, 'vacant')
	];
}
