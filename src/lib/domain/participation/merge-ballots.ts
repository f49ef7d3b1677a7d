/** Equal ballots as they are kept: nobody's, without an order. */
export interface EqualBallots {
	readonly marks: string;
	readonly times: number;
}

/** One line for all ballots with the same marks, in the order of the marks. */
export function mergeBallots(ballots: Iterable<EqualBallots>): readonly EqualBallots[] {
	const times = new Map<string, number>();
	for (const ballot of ballots)
		times.set(ballot.marks, (times.get(ballot.marks) ?? 0) + ballot.times);
	return [...times]
		.map(([marks, number]) => ({ marks, times: number }))
		.sort((a, b) => (a.marks < b.marks ? -1 : 1));
}

export const ballotsIn = (ballots: Iterable<EqualBallots>): number =>
	[...ballots].reduce((sum, { times }) => sum + times, 0);
