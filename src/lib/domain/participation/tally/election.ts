/** How a ballot is read: ticks, places (1 is best), votes or points spread out, or points given. */
export const ballotKinds = ['approval', 'ordinal', 'cumulative', 'scoring'] as const;
export type BallotKind = (typeof ballotKinds)[number];

export interface TallyProject {
	readonly id: string;
	readonly costCents: number;
}

/** `weight`: 1 for a tick, the place for a ranking, otherwise how many votes or points; a whole number from 1. */
export interface TallyMark {
	readonly project: string;
	readonly weight: number;
}

/** Ballots with the same marks, as often as they were cast; no marks: a ballot left empty. */
export interface TallyBallot {
	readonly marks: readonly TallyMark[];
	readonly times: number;
}

export interface TallyElection {
	readonly kind: BallotKind;
	readonly projects: readonly TallyProject[];
	readonly budgetCents: number;
	readonly ballots: readonly TallyBallot[];
}
