import { describe, expect, test } from 'vitest';
import { checkGuideline, parseShare, typedShare, type Guideline } from './guideline';

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
	['0', { numerator: 0, denominator: 1 }],
	['5', { numerator: 1, denominator: 20 }],
	['12,5 %', { numerator: 1, denominator: 8 }],
	['33.3', { numerator: 333, denominator: 1000 }],
	['99,9', { numerator: 999, denominator: 1000 }],
	['1/3', { numerator: 1, denominator: 3 }],
	['10/200', { numerator: 1, denominator: 20 }],
	['٥٠٪', { numerator: 1, denominator: 2 }]
])('an own share typed as %j is %j', (typed, share) => {
	expect(parseShare(typed)).toEqual({ ok: true, value: share });
});

test.each([
	['', 'missing'],
	['  ', 'missing'],
	['half', 'notANumber'],
	['-5', 'notANumber'],
	['12,55', 'notANumber'],
	['1/0', 'notANumber'],
	['100', 'tooLarge'],
	['3/3', 'tooLarge']
] as const)('an own share typed as %j is refused: %s', (typed, reason) => {
	expect(parseShare(typed)).toEqual({ ok: false, reason });
});

test.each([
	['1/3', '1/3'],
	['12.5', '12,5'],
	['2/4', '50'],
	['0', '0']
])('%j is shown again as %j', (typed, shown) => {
	const share = parseShare(typed);
	expect(share.ok && typedShare(share.value)).toBe(shown);
});
