import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	bearsShare,
	checkAsked,
	leastOwnCents,
	mostRequestedCents,
	sumCostPlan,
	type CostPlan
} from './cost-plan';

const fivePercent = { numerator: 1, denominator: 20 };
const bremerhaven = { capCents: 500_000, minimumCents: 5_000, ownShare: fivePercent };

const plan = (totalCents: number, ownShareCents: number, otherIncomeCents = 0): CostPlan => ({
	lines: [{ amountCents: totalCents }],
	ownShareCents,
	otherIncomeCents
});

describe('the sum of a plan', () => {
	test('what is asked is what nobody else pays', () => {
		const lines = [{ amountCents: 62_000 }, { amountCents: 40_000 }, { amountCents: 18_050 }];
		expect(sumCostPlan({ lines, ownShareCents: 10_000, otherIncomeCents: 50 })).toEqual({
			ok: true,
			value: {
				totalCents: 120_050,
				ownShareCents: 10_000,
				otherIncomeCents: 50,
				requestedCents: 110_000
			}
		});
	});

	test.each([
		['no line', { ...plan(0, 0), lines: [] }, 'noCosts'],
		['everything paid by others', plan(10_000, 4_000, 6_000), 'nothingLeftToAsk'],
		['more income than costs', plan(10_000, 10_001), 'nothingLeftToAsk']
	] as const)('%s asks for nothing', (_case, given, reason) => {
		expect(sumCostPlan(given)).toMatchObject({ ok: false, reason });
	});

	test('one cent is enough', () => {
		expect(sumCostPlan(plan(10_000, 9_999))).toMatchObject({ value: { requestedCents: 1 } });
	});
});

describe('WC-13 own share to the cent', () => {
	test.each([
		['3.85 %', 520_000, 20_000, false],
		['4.99991 %', 526_315, 26_315, false],
		['one cent more', 526_316, 26_316, true],
		['exactly 5 %', 500_000, 25_000, true],
		['one cent below 5 %', 500_000, 24_999, false]
	] as const)('%s', (...[, totalCents, ownCents, isEnough]) => {
		const asked = checkAsked(plan(totalCents, ownCents), bremerhaven);
		expect(asked.ok).toBe(isEnough);
		if (!asked.ok) expect(asked.reason).toBe('ownShareTooSmall');
	});

	test('a total of 5,000 can get at most 4,750', () => {
		expect(mostRequestedCents(500_000, bremerhaven)).toBe(475_000);
		expect(mostRequestedCents(600_000, bremerhaven)).toBe(500_000);
	});

	test('what others pay counts as borne', () => {
		expect(checkAsked(plan(500_000, 0, 25_000), bremerhaven).ok).toBe(true);
	});

	test('where the fund pays all, nothing has to be borne', () => {
		const whole = { ...bremerhaven, ownShare: { numerator: 0, denominator: 1 } };
		expect(checkAsked(plan(500_000, 0), whole).ok).toBe(true);
	});
});

describe('cap and minimum belong to what is allowed', () => {
	const whole = { ...bremerhaven, ownShare: { numerator: 0, denominator: 1 } };
	test.each([
		['the cap', 500_000, null],
		['a cent more', 500_001, 'aboveCap'],
		['the minimum', 5_000, null],
		['a cent less', 4_999, 'belowMinimum']
	] as const)('%s', (_case, totalCents, reason) => {
		const asked = checkAsked(plan(totalCents, 0), whole);
		expect(asked.ok ? null : asked.reason).toBe(reason);
	});

	test('says which amount would do', () => {
		expect(checkAsked(plan(520_000, 0), bremerhaven)).toMatchObject({
			reason: 'aboveCap',
			details: { requestedCents: 520_000, capCents: 500_000, mostCents: 494_000 }
		});
	});
});

const cents = fc.integer({ min: 1, max: 100_000_000 });
const share = fc.integer({ min: 1, max: 1000 }).chain((denominator) =>
	fc.record({
		numerator: fc.integer({ min: 0, max: denominator - 1 }),
		denominator: fc.constant(denominator)
	})
);

describe('for all plans', () => {
	test('total = own share + other income + what is asked', () => {
		const anyPlan = fc.record({
			lines: fc.array(fc.record({ amountCents: cents }), { minLength: 1, maxLength: 30 }),
			ownShareCents: cents,
			otherIncomeCents: cents
		});
		fc.assert(
			fc.property(anyPlan, (given) => {
				const sum = sumCostPlan(given);
				if (!sum.ok) return;
				const { totalCents, ownShareCents, otherIncomeCents, requestedCents } = sum.value;
				expect(ownShareCents + otherIncomeCents + requestedCents).toBe(totalCents);
				expect(requestedCents).toBeGreaterThan(0);
			})
		);
	});

	test('the least own share is enough, and one cent less is not', () => {
		fc.assert(
			fc.property(cents, share, (totalCents, wanted) => {
				const least = leastOwnCents(totalCents, wanted);
				expect(bearsShare({ totalCents, requestedCents: totalCents - least }, wanted)).toBe(true);
				if (least > 0)
					expect(bearsShare({ totalCents, requestedCents: totalCents - least + 1 }, wanted)).toBe(
						false
					);
			})
		);
	});

	test('the most that can be asked passes the check, a cent more does not', () => {
		fc.assert(
			fc.property(cents, cents, share, (totalCents, capCents, ownShare) => {
				const guideline = { capCents, minimumCents: 1, ownShare };
				const most = mostRequestedCents(totalCents, guideline);
				fc.pre(most >= 1);
				expect(checkAsked(plan(totalCents, totalCents - most), guideline).ok).toBe(true);
				if (most < totalCents)
					expect(checkAsked(plan(totalCents, totalCents - most - 1), guideline).ok).toBe(false);
			})
		);
	});
});
