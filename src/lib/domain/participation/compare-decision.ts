import type { ResultKind } from '../voting/determination';

/** How a body's decision stands to the vote of the residents. */
export type Comparison = 'same' | 'different' | 'part' | 'open';

const yes: readonly ResultKind[] = ['approved', 'recommended', 'awaitingConsent'];
const no: readonly ResultKind[] = ['rejected', 'notRecommended', 'refused', 'withdrawn'];

/**
 * Compares what a body decided with whether the project had won. Less money than asked for differs from a winner in
 * part, and from a project that had not won altogether. Deferred is not decided yet.
 */
export function compareDecision(hasWon: boolean, decided: ResultKind | null): Comparison {
	if (decided === 'approvedInPart') return hasWon ? 'part' : 'different';
	if (decided !== null && yes.includes(decided)) return hasWon ? 'same' : 'different';
	if (decided !== null && no.includes(decided)) return hasWon ? 'different' : 'same';
	return 'open';
}
