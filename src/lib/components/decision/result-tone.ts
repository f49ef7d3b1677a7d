import type { Tone } from '$lib/components/ui/tone';
import type { ResultKind } from '$lib/domain/voting/determination';

/** The colour and sign of a result; its words say it again. */
export const resultTones = {
	approved: 'yes',
	approvedInPart: 'yes',
	recommended: 'yes',
	notRecommended: 'no',
	rejected: 'no',
	deferred: 'wait',
	inConflict: 'wait',
	awaitingConsent: 'wait',
	withdrawn: 'plain',
	refused: 'no'
} as const satisfies Record<ResultKind, Tone>;
