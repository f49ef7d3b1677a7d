import { ok, refuse, type Result } from '../result';
import type { MeetingState, PersonPresence } from './meeting';

export type TakePartRefusal = 'meetingNotRunning' | 'bodyHasSeats' | 'alreadyTakingPart';

interface TakePartFacts {
	readonly meeting: MeetingState;
	readonly hasSeats: boolean;
	readonly accountId: string;
	readonly persons: readonly PersonPresence[];
}

/**
 * In a body without seats everybody who comes has a voice, once. The answer is the pseudonym
 * under which this person stands in the electorate: P-01, P-02, … in the order of coming.
 */
export function takePart(facts: TakePartFacts): Result<string, TakePartRefusal> {
	if (facts.hasSeats) return refuse('bodyHasSeats');
	if (facts.meeting !== 'running') return refuse('meetingNotRunning');
	if (facts.persons.some(({ accountId }) => accountId === facts.accountId))
		return refuse('alreadyTakingPart');
	return ok(pseudonym(facts.persons.length + 1));
}

/** `P-07` for the seventh person of a meeting. */
export function pseudonym(number: number): string {
	return `P-${String(number).padStart(2, '0')}`;
}
