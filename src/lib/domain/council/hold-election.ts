import { ok, refuse, type Result } from '../result';
import { findElectionContradiction } from '../voting/find-election-contradiction';
import type { ElectionContradiction } from '../voting/find-election-contradiction';
import type { ElectionInput } from '../voting/schema/election-input';
import { electionRule, walkElection } from '../voting/walk-election';
import { drawLot } from './draw-lot';

export const electionStates = ['open', 'complete', 'calledOff'] as const;
export type ElectionState = (typeof electionStates)[number];

export type CallElectionRefusal =
	'electionNotRegulated' | 'noSeatVacant' | 'moreSeatsThanVacant' | 'untilBeforeFrom';

/** Whether seats of a bench can be filled by a vote: the rules have to say how, and so many have to be free. */
export function callElection({
	isRegulated,
	seats,
	vacant,
	fromOn,
	untilOn
}: {
	readonly isRegulated: boolean;
	readonly seats: number;
	/** Seats that nobody holds on the first day of the term. */
	readonly vacant: number;
	readonly fromOn: string;
	readonly untilOn: string | null;
}): Result<true, CallElectionRefusal> {
	if (!isRegulated) return refuse('electionNotRegulated');
	if (untilOn !== null && untilOn < fromOn) return refuse('untilBeforeFrom');
	if (vacant === 0) return refuse('noSeatVacant');
	return seats > vacant ? refuse('moreSeatsThanVacant', { vacant }) : ok(true);
}

export type CandidacyRefusal = 'electionOver' | 'votingBegun' | 'standsAlready';

/** Whether somebody can still stand: until the first round is counted, and once. */
export function standForElection(
	{
		state,
		rounds,
		names
	}: {
		readonly state: ElectionState;
		readonly rounds: number;
		readonly names: readonly string[];
	},
	name: string
): Result<true, CandidacyRefusal> {
	if (state !== 'open') return refuse('electionOver');
	if (rounds > 0) return refuse('votingBegun');
	return names.includes(name) ? refuse('standsAlready') : ok(true);
}

/** Who stands in the next round: those of the runoff, or all who stood. Null where no round is due. */
export function standingNext(input: ElectionInput): readonly string[] | null {
	const rule = electionRule(input);
	if (rule === null) return null;
	const { end, standing } = walkElection(input, rule);
	return end === 'runoff' || end === 'deferred' ? standing : null;
}

export type ElectionRoundRefusal = ElectionContradiction | 'electionOver' | 'candidatesMissing';

/** Whether this can have been the next round: what contradicts the rounds before or itself is told. */
export function addRound(
	input: ElectionInput,
	state: ElectionState
): Result<ElectionInput, ElectionRoundRefusal> {
	if (state !== 'open') return refuse('electionOver');
	if (input.motion.candidates.length === 0) return refuse('candidatesMissing');
	const found = findElectionContradiction(input);
	return found === null ? ok(input) : refuse(found.contradiction);
}

/**
 * Draws those who fill the last seats among those with equal votes. The seed was thrown or named by the meeting
 * before the draw; with it anybody gets the same. Null where no lot is due.
 */
export function drawElectionLot(
	input: ElectionInput,
	{ seed, on }: { readonly seed: string; readonly on: string }
): ElectionInput['lot'] {
	const rule = electionRule(input);
	if (rule === null) return null;
	const { end, standing, free } = walkElection(input, rule);
	if (end !== 'lot') return null;
	return { on, drawn: drawLot(seed, standing).slice(0, free) };
}
