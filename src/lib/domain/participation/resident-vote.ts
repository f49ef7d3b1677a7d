/**
 * A vote is planned, announced with everything that can matter to its result, closed when its time is over, and counted
 * when the paper ballots are in. Nobody opens it: it is open while it is announced and its time has come.
 */
export const residentVoteStates = ['draft', 'announced', 'closed', 'counted', 'calledOff'] as const;
export type ResidentVoteState = (typeof residentVoteStates)[number];

/** What a vote is to whoever comes to its page. */
export type VotingPhase = 'planned' | 'announced' | 'open' | 'counting' | 'counted' | 'calledOff';

export interface VotingWindow {
	readonly state: ResidentVoteState;
	readonly opensAt: Date | null;
	readonly closesAt: Date | null;
}

/** The window is half-open: the instant of opening belongs to it, that of closing does not. */
export function votingPhase({ state, opensAt, closesAt }: VotingWindow, now: Date): VotingPhase {
	if (state === 'draft') return 'planned';
	if (state === 'closed') return 'counting';
	if (state !== 'announced') return state;
	if (opensAt === null || closesAt === null || now < opensAt) return 'announced';
	return now < closesAt ? 'open' : 'counting';
}
