import { expect, test } from 'vitest';
import { withdrawDecision } from './withdraw-decision';

const evening = new Date('2026-03-03T19:00:00Z');

test.each([
	['what is not public yet', { publishedAt: null, withdrawnAt: null }, { reason: 'notPublic' }],
	['what is public', { publishedAt: evening, withdrawnAt: null }, { ok: true }],
	[
		'what was taken back before',
		{ publishedAt: evening, withdrawnAt: evening },
		{ reason: 'withdrawnAlready' }
	]
])('taking back %s', (_case, entry, expected) => {
	expect(withdrawDecision(entry)).toMatchObject(expected);
});
