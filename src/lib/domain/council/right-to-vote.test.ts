import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../calendar';
import type { BodyRules } from '../rules/schema/body-rules';
import { rightToVote, termEndsOn, type Attendance, type VoterFacts } from './right-to-vote';

const source = { document: 'Geschäftsordnung', place: '§ 2' };
const rules = (
	gained: BodyRules['rightGained']['value'],
	...lost: BodyRules['rightLost']['value']
): Pick<BodyRules, 'rightGained' | 'rightLost'> => ({
	rightGained: { value: gained, source, chosenByBody: false },
	rightLost: { value: lost, source, chosenByBody: false }
});
const nobody: VoterFacts = {
	meetings: [],
	appointedOn: null,
	isPresent: false,
	isResident: false,
	hasProposalInRound: false,
	movedAwayOn: null,
	excludedOn: null,
	termEndsOn: null
};
const was = (kind: Attendance['was'], ...days: string[]): Attendance[] =>
	days.map((on) => ({ on, was: kind }));
const came = (...days: string[]) => ({ ...nobody, meetings: was('present', ...days) });

/** the vote begins at the third attendance in six months, and lapses after six without. */
const dulsberg = rules(
	{ kind: 'attendance', times: 3, withinMonths: 6 },
	{ kind: 'absence', months: 6, onlyUnexcused: true }
);

describe('a vote earned by attendance (P-11, R-081)', () => {
	test('begins at the third attendance, and six months from 14 January include 14 July', () => {
		expect(
			rightToVote(dulsberg, came('2026-01-14', '2026-04-08', '2026-07-14'), '2026-07-14')
		).toEqual({
			ok: true,
			value: { sinceOn: '2026-07-14' }
		});
	});

	test('a day later the first one no longer counts', () => {
		expect(
			rightToVote(dulsberg, came('2026-01-14', '2026-04-08', '2026-07-15'), '2026-07-15')
		).toEqual({ ok: false, reason: 'notYetEarned', details: { counted: 2, needed: 3 } });
	});

	test('the window slides: three in any six months are enough', () => {
		const facts = came('2025-10-01', '2026-03-01', '2026-05-01', '2026-08-31');
		expect(rightToVote(dulsberg, facts, '2026-08-31')).toMatchObject({ ok: true });
	});

	test.each([
		['2025-08-31', '2026-02-28', true],
		['2025-08-31', '2026-03-01', false],
		['2027-08-29', '2028-02-29', true],
		['2027-08-31', '2028-02-29', true],
		['2027-08-31', '2028-03-01', false]
	])('six months from %s include %s: %s', (first, last, isIn) => {
		const facts = came(first, addDays(first, 1), last);
		expect(rightToVote(dulsberg, facts, last).ok).toBe(isIn);
	});

	test('what comes after the day in question does not count', () => {
		const facts = came('2026-01-14', '2026-02-11', '2026-03-11');
		expect(rightToVote(dulsberg, facts, '2026-03-10').ok).toBe(false);
	});
});

describe('a vote lost by absence (P-12, R-082)', () => {
	const earned = was('present', '2026-01-14', '2026-02-11', '2026-03-11');
	const facts = (...more: Attendance[]) => ({ ...nobody, meetings: [...earned, ...more] });

	test('six months from 11 March include 11 September', () => {
		const missed = facts(...was('absent', '2026-05-13'));
		expect(rightToVote(dulsberg, missed, '2026-09-11').ok).toBe(true);
		expect(rightToVote(dulsberg, missed, '2026-09-12')).toMatchObject({
			reason: 'lapsedByAbsence',
			details: { onDay: '2026-09-12' }
		});
	});

	test('coming on the last day keeps it', () => {
		const back = facts(...was('absent', '2026-05-13'), ...was('present', '2026-09-11'));
		expect(rightToVote(dulsberg, back, '2026-12-31').ok).toBe(true);
	});

	test('an excuse keeps it where only unexcused absence counts, and begins the months anew', () => {
		const excused = facts(...was('absent', '2026-05-13'), ...was('excused', '2026-07-08'));
		expect(rightToVote(dulsberg, excused, '2026-12-31').ok).toBe(true);
		const strict = rules(dulsberg.rightGained.value, {
			kind: 'absence',
			months: 6,
			onlyUnexcused: false
		});
		expect(rightToVote(strict, excused, '2026-12-31').ok).toBe(false);
	});

	test('where the body did not meet, nobody was absent', () => {
		expect(rightToVote(dulsberg, facts(), '2027-12-31').ok).toBe(true);
		const late = facts(...was('absent', '2026-12-09'));
		expect(rightToVote(dulsberg, late, '2026-12-09').ok).toBe(true);
		expect(rightToVote(dulsberg, late, '2026-12-10').ok).toBe(false);
	});

	test('who lost it earns it from the start', () => {
		const missed = was('absent', '2026-05-13', '2026-09-09');
		const back = facts(...missed, ...was('present', '2026-10-14', '2026-11-11'));
		expect(rightToVote(dulsberg, back, '2026-11-11')).toMatchObject({
			reason: 'lapsedByAbsence',
			details: { counted: 2, needed: 3 }
		});
		const third = facts(...missed, ...was('present', '2026-10-14', '2026-11-11', '2026-12-09'));
		expect(rightToVote(dulsberg, third, '2026-12-09')).toEqual({
			ok: true,
			value: { sinceOn: '2026-12-09' }
		});
	});

	test('three unexcused meetings in a row lose the seat of the bench (R-285)', () => {
		const bga = rules(
			{ kind: 'appointment' },
			{ kind: 'missedInARow', times: 3, onlyUnexcused: true, benchLosesSeat: true }
		);
		const sits = (...meetings: Attendance[]) => ({
			...nobody,
			appointedOn: '2026-01-01',
			meetings
		});
		const three = sits(...was('absent', '2026-02-01', '2026-03-01', '2026-04-01'));
		expect(rightToVote(bga, three, '2026-04-01').ok).toBe(true);
		expect(rightToVote(bga, three, '2026-04-02')).toMatchObject({
			reason: 'missedInARow',
			details: { onDay: '2026-04-02', benchLosesSeat: 'yes' }
		});
		const broken = sits(
			...was('absent', '2026-02-01', '2026-03-01'),
			...was('excused', '2026-04-01'),
			...was('absent', '2026-05-01')
		);
		expect(rightToVote(bga, broken, '2026-06-01').ok).toBe(true);
	});
});

describe('every other way to have a vote or not', () => {
	const lost = [{ kind: 'movedAway' }, { kind: 'excluded' }, { kind: 'endOfTerm' }] as const;
	const appointed = { ...nobody, appointedOn: '2026-01-01' };
	test.each<[string, Parameters<typeof rightToVote>]>([
		['notAppointed', [rules({ kind: 'appointment' }), nobody, '2026-03-01']],
		['notAppointed', [rules({ kind: 'appointment' }), appointed, '2025-12-31']],
		['notPresent', [rules({ kind: 'presence' }), nobody, '2026-03-01']],
		['notResident', [rules({ kind: 'residence' }), nobody, '2026-03-01']],
		['noProposalInRound', [rules({ kind: 'proposalInRound' }), nobody, '2026-03-01']],
		[
			'movedAway',
			[
				rules({ kind: 'appointment' }, ...lost),
				{ ...appointed, movedAwayOn: '2026-03-01' },
				'2026-03-01'
			]
		],
		[
			'excluded',
			[
				rules({ kind: 'presence' }, ...lost),
				{ ...nobody, isPresent: true, excludedOn: '2026-03-01' },
				'2026-03-01'
			]
		],
		[
			'termEnded',
			[
				rules({ kind: 'appointment' }, ...lost),
				{ ...appointed, termEndsOn: '2026-02-28' },
				'2026-03-01'
			]
		]
	])('%s', (reason, [given, facts, on]) => {
		expect(rightToVote(given, facts, on)).toMatchObject({ ok: false, reason });
	});

	test.each<[string, Parameters<typeof rightToVote>]>([
		['appointed', [rules({ kind: 'appointment' }), appointed, '2026-01-01']],
		['present', [rules({ kind: 'presence' }), { ...nobody, isPresent: true }, '2026-03-01']],
		['resident', [rules({ kind: 'residence' }), { ...nobody, isResident: true }, '2026-03-01']],
		[
			'has a proposal',
			[rules({ kind: 'proposalInRound' }), { ...nobody, hasProposalInRound: true }, '2026-03-01']
		],
		[
			'moved away, and the rules do not mind',
			[rules({ kind: 'appointment' }), { ...appointed, movedAwayOn: '2026-02-01' }, '2026-03-01']
		],
		[
			'on the last day of the term',
			[
				rules({ kind: 'appointment' }, ...lost),
				{ ...appointed, termEndsOn: '2026-03-01' },
				'2026-03-01'
			]
		]
	])('%s', (_case, [given, facts, on]) => {
		expect(rightToVote(given, facts, on).ok).toBe(true);
	});
});

test('a term of two years from 1 March ends on the last day of February', () => {
	expect(termEndsOn({ kind: 'months', months: 24 }, '2026-03-01')).toBe('2028-02-29');
	expect(termEndsOn({ kind: 'councilTerm' }, '2026-03-01')).toBeNull();
});

const attendances = fc
	.uniqueArray(
		fc.record({
			day: fc.nat(900),
			was: fc.constantFrom('present' as const, 'excused' as const, 'absent' as const)
		}),
		{ selector: ({ day }) => day, maxLength: 30 }
	)
	.map((all) => all.map(({ day, was: kind }) => ({ on: addDays('2026-01-01', day), was: kind })));

test('the order in which meetings are named never matters, and one more attendance never hurts', () => {
	fc.assert(
		fc.property(attendances, fc.nat(1000), fc.nat(29), (meetings, later, at) => {
			const on = addDays('2026-01-01', later);
			const facts = { ...nobody, meetings };
			const before = rightToVote(dulsberg, facts, on);
			const reversed = { ...nobody, meetings: [...meetings].reverse() };
			expect(rightToVote(dulsberg, reversed, on)).toEqual(before);
			const changed = meetings[at];
			if (!changed) return;
			const better = meetings.with(at, { ...changed, was: 'present' });
			if (before.ok)
				expect(rightToVote(dulsberg, { ...nobody, meetings: better }, on).ok).toBe(true);
		})
	);
});

test('who has a vote came three times in six months at some time before', () => {
	fc.assert(
		fc.property(attendances, fc.nat(1000), (meetings, later) => {
			const on = addDays('2026-01-01', later);
			const right = rightToVote(dulsberg, { ...nobody, meetings }, on);
			if (!right.ok) return;
			const days = meetings
				.filter((one) => one.was === 'present' && one.on <= on)
				.map((one) => one.on)
				.sort();
			const some = days.some((day, index) => {
				const third = days[index + 2];
				return third !== undefined && addMonths(day, 6) >= third;
			});
			expect(some).toBe(true);
		})
	);
});
