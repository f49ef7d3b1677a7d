import { expect, test } from 'vitest';
import { electorateOfSecretVote, isSpoiled } from './close-secret-vote';

const entry = (voter: string, now: { present?: boolean; recused?: boolean } = {}) => ({
	voter,
	seatId: voter,
	attendanceId: null,
	benchCode: 'residents',
	capacity: 'member' as const,
	present: true,
	recused: false,
	...now
});

test('who voted secretly and left counts as there, who left without a vote does not', () => {
	const left = [entry('r-1', { present: false }), entry('r-2', { present: false })];
	const closing = electorateOfSecretVote(left, [entry('r-1')]);
	expect(closing.map(({ present }) => present)).toEqual([true, false]);
	expect(isSpoiled(closing, new Set(['r-1']))).toBe(false);
});

test('who voted secretly and lost the seat stays in it; who had not voted is not listed any more', () => {
	const closing = electorateOfSecretVote([entry('r-2')], [entry('r-1')]);
	expect(closing.map(({ voter, present }) => [voter, present])).toEqual([
		['r-2', true],
		['r-1', true]
	]);
	expect(isSpoiled(closing, new Set(['r-1']))).toBe(false);
});

test('an interest that comes out after the vote spoils it', () => {
	expect(isSpoiled([entry('r-1', { recused: true })], new Set(['r-1']))).toBe(true);
	expect(isSpoiled([entry('r-1', { recused: true }), entry('r-2')], new Set(['r-2']))).toBe(false);
	const gone = electorateOfSecretVote([], [entry('r-1', { recused: true })]);
	expect(isSpoiled(gone, new Set(['r-1']))).toBe(true);
});
