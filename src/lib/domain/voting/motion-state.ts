import type { MotionState } from '../meeting/put-on-agenda';
import type { ResultKind } from './determination';

const states = {
	approved: 'decided',
	approvedInPart: 'decided',
	recommended: 'decided',
	notRecommended: 'decided',
	rejected: 'decided',
	refused: 'decided',
	deferred: 'pending',
	inConflict: 'inConflict',
	awaitingConsent: 'awaitingConsent',
	withdrawn: 'withdrawn'
} as const satisfies Record<ResultKind, MotionState>;

/** Where a motion stands after a determination. */
export function motionStateAfter(kind: ResultKind): MotionState {
	return states[kind];
}

/** Whether a determination is an entry in the register: a vote that has led somewhere. */
export function isRegistered(kind: ResultKind): boolean {
	return states[kind] === 'decided' || kind === 'awaitingConsent';
}
