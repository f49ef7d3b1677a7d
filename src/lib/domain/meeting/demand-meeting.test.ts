import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	answerDemand,
	demandMeeting,
	demandTerms,
	joinDemand,
	meetByOn,
	type DemandBegun
} from './demand-meeting';

const quarter = {
	kind: 'onDemand',
	share: { numerator: 1, denominator: 4 },
	withinDays: 14
} as const;

test.each([
	[27, 7],
	[28, 7],
	[4, 1],
	[1, 1]
])('P-61 a quarter of %i members are %i', (members, needed) => {
	expect(demandTerms(quarter, members)?.neededCount).toBe(needed);
});

test('P-61 never fewer than the share, never more than there are', () => {
	const share = fc.record({
		numerator: fc.integer({ min: 0, max: 10 }),
		denominator: fc.integer({ min: 1, max: 10 })
	});
	fc.assert(
		fc.property(share, fc.integer({ min: 1, max: 200 }), (given, members) => {
			const terms = demandTerms({ ...quarter, share: given }, members);
			const needed = terms?.neededCount ?? 0;
			expect(needed).toBeGreaterThanOrEqual(1);
			expect(needed).toBeLessThanOrEqual(members);
			const isAll = needed === members;
			expect(isAll || needed * given.denominator >= given.numerator * members).toBe(true);
		})
	);
});

describe('beginning and joining a demand', () => {
	const begun: DemandBegun = {
		rule: quarter,
		memberCount: 27,
		isMember: true,
		hasOpenDemand: false,
		reason: 'Der Spielplatz wird gesperrt.'
	};

	test.each([
		[{}, { value: { memberCount: 27, neededCount: 7, withinDays: 14 } }],
		[{ rule: { kind: 'notRegulated' } }, { reason: 'demandNotForeseen' }],
		[{ rule: null }, { reason: 'demandNotForeseen' }],
		[{ memberCount: 0 }, { reason: 'demandNotForeseen' }],
		[{ isMember: false }, { reason: 'notMember' }],
		[{ hasOpenDemand: true }, { reason: 'demandOpenAlready' }],
		[{ reason: ' ' }, { reason: 'demandReasonMissing' }]
	] as const)('P-61 begun with %j', (given, expected) => {
		expect(demandMeeting({ ...begun, ...given })).toMatchObject(expected);
	});

	test.each([
		[true, false, false, { ok: true }],
		[false, false, false, { reason: 'notMember' }],
		[true, true, false, { reason: 'demandReached' }],
		[true, true, true, { reason: 'alreadyJoined' }]
	])('P-61 member %s, reached %s, joined %s', (...[isMember, isReached, hasJoined, expected]) => {
		expect(joinDemand({ isMember, isReached, hasJoined })).toMatchObject(expected);
	});

	test('R-301 the last day is two weeks after the quarter is full', () => {
		expect(meetByOn({ neededCount: 7, withinDays: 14 }, 6, '2026-03-03')).toBeNull();
		expect(meetByOn({ neededCount: 7, withinDays: 14 }, 7, '2026-03-03')).toBe('2026-03-17');
	});

	const answer = {
		meetByOn: '2026-03-17',
		isMet: false,
		meetsOn: '2026-03-17',
		today: '2026-03-03'
	};
	test.each([
		[{}, { ok: true }],
		[{ meetByOn: null }, { reason: 'demandNotReached' }],
		[{ isMet: true }, { reason: 'demandMet' }],
		[{ meetsOn: '2026-03-18' }, { reason: 'meetingAfterDemand', details: { on: '2026-03-17' } }],
		[{ meetsOn: '2026-03-20', today: '2026-03-18' }, { ok: true }]
	])('P-61 a meeting with %j', (given, expected) => {
		expect(answerDemand({ ...answer, ...given })).toMatchObject(expected);
	});
});
