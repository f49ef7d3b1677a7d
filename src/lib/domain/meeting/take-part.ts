import { ok, refuse, type Result } from '../result';
import type { MeetingState, PersonPresence } from './meeting';

export type TakePartRefusal = 'meetingNotRunning' | 'bodyHasSeats' | 'alreadyTakingPart';

interface TakePartFacts {
	readonly meeting: MeetingState;
	readonly hasSeats: boolean;
	readonly accountId: string;
	/** Those who are there now. */
	readonly persons: readonly PersonPresence[];
	/** Those who were there and have left. */
	readonly gone: readonly PersonPresence[];
}

/** Who takes part: somebody new under a pseudonym of their own, or somebody who comes back under the one they had. */
export interface TakenPart {
	readonly pseudonym: string;
	readonly returns: string | null;
}

/**
 * In a body without seats everybody who comes has a voice, once. The answer is the pseudonym
 * under which this person stands in the electorate: P-01, P-02, … in the order of coming.
 */
export function takePart(facts: TakePartFacts): Result<TakenPart, TakePartRefusal> {
	if (facts.hasSeats) return refuse('bodyHasSeats');
	if (facts.meeting !== 'running') return refuse('meetingNotRunning');
	if (facts.persons.some(({ accountId }) => accountId === facts.accountId))
		return refuse('alreadyTakingPart');
	const known = facts.gone.find(({ accountId }) => accountId === facts.accountId);
	if (known) return ok({ pseudonym: known.pseudonym, returns: known.attendanceId });
	const everybody = facts.persons.length + facts.gone.length;
	return ok({ pseudonym: pseudonym(everybody + 1), returns: null });
}

export type LeavePartRefusal = 'meetingNotRunning' | 'notTakingPart';

/** Who takes part may leave at any time while the meeting goes on; the answer is which place becomes free. */
export function leavePart({
	meeting,
	persons,
	accountId
}: Pick<TakePartFacts, 'meeting' | 'persons' | 'accountId'>): Result<string, LeavePartRefusal> {
	if (meeting !== 'running') return refuse('meetingNotRunning');
	const own = persons.find((one) => one.accountId === accountId);
	return own === undefined ? refuse('notTakingPart') : ok(own.attendanceId);
}

/** `P-07` for the seventh person of a meeting. */
export function pseudonym(number: number): string {
	return `P-${String(number).padStart(2, '0')}`;
}
