import { describe, expect, test } from 'vitest';
import { checkGuideline, shareOfTenths, type Guideline } from './guideline';

const guideline: Guideline = {
	capCents: 500_000,
	minimumCents: 5_000,
	ownShare: { numerator: 1, denominator: 20 },
	areaName: 'Tenever',
	mustNotHaveBegun: true,
	source: 'Förderrichtlinie 2026, Nr. 4'
};

describe('the values of a guideline', () => {
	test('are taken when they fit, also exactly at their edges', () => {
		expect(checkGuideline(guideline, 500_000)).toEqual({ ok: true, value: guideline });
		expect(checkGuideline({ ...guideline, minimumCents: 500_000 }, 500_000).ok).toBe(true);
		const free = { ...guideline, ownShare: { numerator: 0, denominator: 1 } };
		expect(checkGuideline(free, 500_000).ok).toBe(true);
	});

	const everything = { numerator: 1, denominator: 1 };

	test.each([
		['minimumAboveCap', { minimumCents: 500_001, budgetCents: 500_000 }],
		['capAboveBudget', { budgetCents: 499_999 }],
		['shareNotBelowOne', { ownShare: everything, budgetCents: 500_000 }]
	] as const)('are refused with %s', (reason, { budgetCents, ...change }) => {
		expect(checkGuideline({ ...guideline, ...change }, budgetCents)).toMatchObject({
			ok: false,
			reason
		});
	});
});

test.each([
	[0, { numerator: 0, denominator: 1 }],
	[50, { numerator: 1, denominator: 20 }],
	[125, { numerator: 1, denominator: 8 }],
	[333, { numerator: 333, denominator: 1000 }],
	[999, { numerator: 999, denominator: 1000 }]
])('%i tenths of a percent are %j', (tenths, share) => {
	expect(shareOfTenths(tenths)).toEqual(share);
});
