import { expect, test } from 'vitest';
import { compareDecision, type Comparison } from './compare-decision';
import type { ResultKind } from '../voting/determination';

test.each<[ResultKind | null, Comparison, Comparison]>([
	['approved', 'same', 'different'],
	['recommended', 'same', 'different'],
	['awaitingConsent', 'same', 'different'],
	['approvedInPart', 'part', 'different'],
	['rejected', 'different', 'same'],
	['notRecommended', 'different', 'same'],
	['refused', 'different', 'same'],
	['withdrawn', 'different', 'same'],
	['deferred', 'open', 'open'],
	['inConflict', 'open', 'open'],
	[null, 'open', 'open']
])('decided %s: a winner is %s, another project %s', (decided, ofWinner, ofOther) => {
	expect(compareDecision(true, decided)).toBe(ofWinner);
	expect(compareDecision(false, decided)).toBe(ofOther);
});
