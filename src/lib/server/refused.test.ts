import { isHttpError } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { refuse } from '$lib/domain/result';
import { refusalWords } from '$lib/i18n/refusal-words';
import { refused } from '$lib/server/refused';

const words = refusalWords<'tooLate' | 'tooManyTries' | 'tooManyReports' | 'signInFailed'>({
	tooLate: ({ closedAt }) => `Closed at ${String(closedAt)}.`,
	tooManyTries: () => 'Too many tries.',
	tooManyReports: () => 'Too many reports.',
	signInFailed: () => 'Wrong password.'
});
const typed = { choice: 'yes' };

test('a rule that refuses answers 409, in words with their numbers, and keeps what was typed', () => {
	expect(refused(refuse('tooLate', { closedAt: '18:00' }), typed, words)).toMatchObject({
		status: 409,
		data: { typed, errors: {}, refusal: 'Closed at 18:00.' }
	});
});

test.each([
	['tooManyTries', 429],
	['tooManyReports', 429],
	['signInFailed', 422]
] as const)('%s answers %i', (reason, status) => {
	expect(refused(refuse(reason), typed, words).status).toBe(status);
});

test.each([
	['notFound', 404],
	['notAllowed', 403],
	['signInFirst', 403]
] as const)('%s is a page of its own, %i', (reason, status) => {
	const answer = () => refused(refuse(reason), typed, () => '');
	expect(answer).toThrow(expect.objectContaining({ status }));
	expect(answer).toThrow(expect.toSatisfy(isHttpError));
});
