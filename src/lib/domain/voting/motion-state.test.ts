import { expect, test } from 'vitest';
import { isRegistered, motionStateAfter } from './motion-state';

test.each([
	['approved', 'decided', true],
	['notRecommended', 'decided', true],
	['refused', 'decided', true],
	['awaitingConsent', 'awaitingConsent', true],
	['deferred', 'pending', false],
	['inConflict', 'inConflict', false],
	['withdrawn', 'withdrawn', false]
] as const)('after %s a motion is %s; in the register: %s', (kind, state, registered) => {
	expect(motionStateAfter(kind)).toBe(state);
	expect(isRegistered(kind)).toBe(registered);
});
