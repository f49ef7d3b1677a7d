import type { ResultKind } from '$lib/domain/voting/determination';
import type { Tone } from './tone';

/** The sign of a result: what is still on its way waits, a mere recommendation has decided nothing. */
export const resultTones: Readonly<Record<ResultKind, Tone>> = {
	approved: 'yes',
	approvedInPart: 'yes',
	recommended: 'brand',
	notRecommended: 'plain',
	rejected: 'no',
	deferred: 'wait',
	inConflict: 'wait',
	awaitingConsent: 'wait',
	withdrawn: 'plain',
	refused: 'no'
};
