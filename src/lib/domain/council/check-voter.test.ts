import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, checkAge, checkAreaTie, oneVotePerOrganisation } from './check-voter';

describe('age (P-13)', () => {
	test.each([
		['2010-03-17', '2026-03-16', 15],
		['2010-03-17', '2026-03-17', 16],
		['2010-12-31', '2026-01-01', 15],
		['2008-02-29', '2026-02-28', 17],
		['2008-02-29', '2026-03-01', 18],
		['2008-02-29', '2028-02-29', 20]
	])('born on %s, on %s: %i', (bornOn, on, age) => {
		expect(ageOn(bornOn, on)).toBe(age);
	});

	const jury = { apply: 12, vote: 16, stand: 18, holdMoney: 18, votersAtMost: 21 };
	const open = { apply: null, vote: null, stand: null, holdMoney: null, votersAtMost: null };

	test.each([
		['apply', 11, 'tooYoung'],
		['apply', 12, null],
		['apply', 60, null],
		['vote', 15, 'tooYoung'],
		['vote', 16, null],
		['vote', 21, null],
		['vote', 22, 'tooOld'],
		['stand', 17, 'tooYoung'],
		['holdMoney', 18, null],
		['vote', null, 'ageUnknown']
	] as const)('to %s at %s: %s', (act, age, reason) => {
		const checked = checkAge(jury, act, age);
		expect(checked.ok ? null : checked.reason).toBe(reason);
	});

	test('without a limit nobody has to say how old they are', () => {
		expect(checkAge(open, 'vote', null)).toEqual({ ok: true, value: true });
	});

	test('a refusal names the limit', () => {
		expect(checkAge(jury, 'stand', 17)).toMatchObject({ details: { least: 18 } });
		expect(checkAge(jury, 'vote', 22)).toMatchObject({ details: { most: 21 } });
	});
});

describe('the tie to the area (P-14)', () => {
	const needed = (proof: 'selfDeclaration' | 'register' | 'identityShown') => ({
		kind: 'needed' as const,
		ties: ['lives' as const, 'works' as const],
		proof
	});
	const lives = (proof: 'selfDeclaration' | 'register' | 'identityShown') => [
		{ tie: 'lives' as const, proof }
	];

	test.each([
		['selfDeclaration', 'selfDeclaration', null],
		['selfDeclaration', 'register', null],
		['register', 'selfDeclaration', 'tieNotProven'],
		['register', 'identityShown', 'tieNotProven'],
		['identityShown', 'identityShown', null]
	] as const)('rules that ask for %s, shown by %s: %s', (asked, shown, reason) => {
		const checked = checkAreaTie(needed(asked), lives(shown));
		expect(checked.ok ? null : checked.reason).toBe(reason);
	});

	test('another tie than the rules accept is none', () => {
		const studies = [{ tie: 'studies' as const, proof: 'register' as const }];
		expect(checkAreaTie(needed('selfDeclaration'), studies)).toEqual({
			ok: false,
			reason: 'noTieToArea'
		});
		expect(checkAreaTie({ kind: 'notRegulated' }, [])).toEqual({ ok: true, value: true });
	});
});

describe('one organisation, one vote (P-15, R-104)', () => {
	const from = (organisation: string | null, voter: string, isNamed = false) => ({
		voter,
		organisation,
		isNamed
	});
	const present = [
		from(null, 'neighbour-1'),
		from(null, 'neighbour-2'),
		from('club', 'club-1'),
		from('school', 'school-1'),
		from('school', 'school-2', true),
		from('parish', 'parish-1', true),
		from('parish', 'parish-2', true),
		from('trade', 'trade-1'),
		from('trade', 'trade-2')
	];

	test('one alone, or the one who was named; nobody where it is not clear', () => {
		expect(oneVotePerOrganisation('yes', present)).toEqual({
			voting: ['club-1', 'neighbour-1', 'neighbour-2', 'school-2'],
			withoutVote: ['parish-1', 'parish-2', 'school-1', 'trade-1', 'trade-2'],
			mustName: ['parish', 'trade']
		});
	});

	test.each(['no', 'notRegulated'] as const)('everybody, where the rules say %s', (rule) => {
		const { voting, mustName } = oneVotePerOrganisation(rule, present);
		expect(voting).toHaveLength(present.length);
		expect(mustName).toEqual([]);
	});

	test('never two votes for one organisation, and nobody is lost', () => {
		const some = fc.uniqueArray(
			fc.record({
				voter: fc.integer({ min: 1, max: 40 }).map(String),
				organisation: fc.constantFrom(null, 'a', 'b', 'c'),
				isNamed: fc.boolean()
			}),
			{ selector: ({ voter }) => voter, maxLength: 20 }
		);
		fc.assert(
			fc.property(some, (all) => {
				const { voting, withoutVote } = oneVotePerOrganisation('yes', all);
				expect([...voting, ...withoutVote].sort()).toEqual(all.map(({ voter }) => voter).sort());
				for (const organisation of ['a', 'b', 'c']) {
					const ofIt = all.filter((one) => one.organisation === organisation);
					const votes = ofIt.filter(({ voter }) => voting.includes(voter)).length;
					expect(votes).toBeLessThanOrEqual(1);
				}
				const alone = all.filter(({ organisation }) => organisation === null);
				expect(alone.every(({ voter }) => voting.includes(voter))).toBe(true);
			})
		);
	});
});
