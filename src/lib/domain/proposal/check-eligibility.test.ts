import { describe, expect, test } from 'vitest';
import {
	checkEligibility,
	isEligible,
	type EligibilityFacts,
	type FindingCode
} from './check-eligibility';

const facts: EligibilityFacts = {
	sum: {
		totalCents: 126_000,
		ownShareCents: 6_000,
		otherIncomeCents: 500,
		requestedCents: 119_500
	},
	startsOn: '2026-06-06',
	endsOn: '2026-06-07',
	place: 'Mühlenweg',
	year: 2026,
	guideline: {
		capCents: 150_000,
		minimumCents: 5_000,
		ownShare: { numerator: 1, denominator: 20 },
		areaName: 'Mühlenfeld',
		mustNotHaveBegun: true,
		source: 'Leitlinie 2026, Nr. 3'
	},
	freeCents: 119_500,
	today: '2026-03-03',
	answers: { insideArea: 'yes', notBegun: 'yes' }
};

const verdictOf = (code: FindingCode, change: Partial<EligibilityFacts>) =>
	checkEligibility({ ...facts, ...change }).find((found) => found.code === code)?.verdict;

test('a proposal that keeps everything is eligible', () => {
	const findings = checkEligibility(facts);
	expect(findings.map(({ verdict }) => verdict)).toEqual(findings.map(() => 'kept'));
	expect(isEligible(findings)).toBe(true);
});

const sumOf = (totalCents: number, requestedCents: number) => ({
	totalCents,
	requestedCents,
	ownShareCents: totalCents - requestedCents,
	otherIncomeCents: 0
});

describe('at the edge', () => {
	test.each([
		['withinCap', { sum: sumOf(200_000, 150_000) }, 'kept'],
		['withinCap', { sum: sumOf(200_000, 150_001) }, 'missed'],
		['reachesMinimum', { sum: sumOf(10_000, 5_000) }, 'kept'],
		['reachesMinimum', { sum: sumOf(10_000, 4_999) }, 'missed'],
		['bearsOwnShare', { sum: sumOf(526_316, 500_000) }, 'kept'],
		['bearsOwnShare', { sum: sumOf(526_315, 500_000) }, 'missed'],
		['withinFundYear', { startsOn: '2026-01-01', endsOn: '2026-12-31' }, 'kept'],
		['withinFundYear', { endsOn: '2027-01-01' }, 'missed'],
		['withinFundYear', { startsOn: '2025-12-31' }, 'missed'],
		['beginsLater', { startsOn: '2026-03-04' }, 'kept'],
		['beginsLater', { startsOn: '2026-03-03' }, 'note'],
		['moneyFree', { freeCents: 119_500 }, 'kept'],
		['moneyFree', { freeCents: 119_499 }, 'note'],
		['insideArea', { answers: {} }, 'open'],
		['insideArea', { answers: { insideArea: 'no' } }, 'missed'],
		['notBegun', { answers: {} }, 'open'],
		['notBegun', { answers: { notBegun: 'no' } }, 'missed']
	] as const)('%s %j: %s', (code, change, verdict) => {
		expect(verdictOf(code, change)).toBe(verdict);
	});
});

test('the portal never answers for the desk', () => {
	expect(isEligible(checkEligibility({ ...facts, answers: { insideArea: 'yes' } }))).toBe(false);
});

test('a fund that supports what has begun does not ask about it', () => {
	const guideline = { ...facts.guideline, mustNotHaveBegun: false };
	const findings = checkEligibility({ ...facts, guideline, answers: { insideArea: 'yes' } });
	expect(findings.map(({ code }) => code)).not.toContain('notBegun');
	expect(isEligible(findings)).toBe(true);
});

test('money that is missing today bars nothing', () => {
	expect(isEligible(checkEligibility({ ...facts, freeCents: 0 }))).toBe(true);
});

test('each finding carries the numbers it compared', () => {
	const share = checkEligibility(facts).find(({ code }) => code === 'bearsOwnShare');
	expect(share?.numbers).toEqual({
		numerator: 1,
		denominator: 20,
		bornCents: 6_500,
		leastCents: 6_300,
		totalCents: 126_000
	});
});
