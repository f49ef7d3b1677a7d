import { expect, test } from 'vitest';
import { mayVote } from './may-vote';
import type { Eligibility } from './schema/manifest';

const opensAt = new Date('2026-09-01T06:00:00Z');
const from14: Eligibility = {
	ties: ['lives', 'studies'],
	minimumAge: 14,
	maximumAge: null,
	proofs: ['account', 'codeLetter']
};

test('P-13 whoever turns fourteen in the year of the vote may vote, a year younger may not', () => {
	expect(mayVote({ tie: 'lives', birthYear: 2012 }, from14, opensAt)).toBe(true);
	expect(mayVote({ tie: 'lives', birthYear: 2013 }, from14, opensAt)).toBe(false);
});

test('P-13 without a year of birth no limit of age is met, and where there is none nobody is asked', () => {
	expect(mayVote({ tie: 'lives', birthYear: null }, from14, opensAt)).toBe(false);
	expect(mayVote({ tie: 'lives', birthYear: null }, { ...from14, minimumAge: null }, opensAt)).toBe(
		true
	);
});

test('P-13 a youth vote ends at its highest age', () => {
	const youth = { ...from14, maximumAge: 21 };
	expect(mayVote({ tie: 'lives', birthYear: 2005 }, youth, opensAt)).toBe(true);
	expect(mayVote({ tie: 'lives', birthYear: 2004 }, youth, opensAt)).toBe(false);
});

test('P-14 only the ties that the rules name count, and only where accounts may vote', () => {
	expect(mayVote({ tie: 'studies', birthYear: 1990 }, from14, opensAt)).toBe(true);
	expect(mayVote({ tie: 'works', birthYear: 1990 }, from14, opensAt)).toBe(false);
	const lettersOnly: Eligibility = { ...from14, proofs: ['codeLetter'] };
	expect(mayVote({ tie: 'lives', birthYear: 1990 }, lettersOnly, opensAt)).toBe(false);
});

test('the year is that of Berlin, where it is New Year an hour before it is in UTC', () => {
	const newYear = new Date('2026-12-31T23:00:00Z');
	expect(mayVote({ tie: 'lives', birthYear: 2013 }, from14, newYear)).toBe(true);
});
