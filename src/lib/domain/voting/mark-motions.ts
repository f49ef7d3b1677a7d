import type { MeetingState } from '../meeting/meeting';
import { ok, refuse, type Result } from '../result';
import { mostPointsOfRound, type Marking } from './open-round';
import type { Mark } from './rank-by-marks';

export type MarkMotionsRefusal =
	| 'roundOver'
	| 'nothingToMark'
	| 'meetingNotRunning'
	| 'notEntitled'
	| 'notPresent'
	| 'markedAlready'
	| 'markMissing'
	| 'rankTwice'
	| 'rankAboveLast'
	| 'pointsAboveMost';

export interface MotionsMarked {
	readonly isRoundOpen: boolean;
	readonly marking: Marking | null;
	readonly meeting: MeetingState;
	/** Who acts here; null: nobody who votes in this body. */
	readonly voter: { readonly isPresent: boolean; readonly hasMarked: boolean } | null;
	/** The motions that this voter may mark: not those in which they have an interest. */
	readonly motions: readonly string[];
	readonly marks: readonly Mark[];
}

/**
 * Whether these are the ranks or points of one voter: every motion has one, no rank comes twice, none is beyond
 * the last. They are given once, as a vote is.
 */
export function markMotions(facts: MotionsMarked): Result<true, MarkMotionsRefusal> {
	if (!facts.isRoundOpen) return refuse('roundOver');
	if (facts.marking === null || facts.motions.length === 0) return refuse('nothingToMark');
	if (facts.meeting !== 'running') return refuse('meetingNotRunning');
	if (facts.voter === null) return refuse('notEntitled');
	if (!facts.voter.isPresent) return refuse('notPresent');
	if (facts.voter.hasMarked) return refuse('markedAlready');
	return facts.marking === 'ranks' ? checkRanks(facts) : checkPoints(facts);
}

function checkRanks(facts: MotionsMarked): Result<true, MarkMotionsRefusal> {
	const { motions, marks } = facts;
	const last = motions.length;
	if (!isComplete(facts)) return refuse('markMissing');
	if (marks.some(({ value }) => value < 1 || value > last))
		return refuse('rankAboveLast', { last });
	if (new Set(marks.map(({ value }) => value)).size < last) return refuse('rankTwice');
	return ok(true);
}

function checkPoints(facts: MotionsMarked): Result<true, MarkMotionsRefusal> {
	if (!isComplete(facts)) return refuse('markMissing');
	if (facts.marks.some(({ value }) => value < 0 || value > mostPointsOfRound))
		return refuse('pointsAboveMost', { most: mostPointsOfRound });
	return ok(true);
}

function isComplete({ motions, marks }: MotionsMarked): boolean {
	const marked = new Set(marks.map(({ motion }) => motion));
	return marks.length === motions.length && motions.every((motion) => marked.has(motion));
}
