import { describe, expect, test } from 'vitest';
import { amountPutToVote, type Amendment } from './amend-motion';
import { settleAmendment } from './settle-amendment';

const lower: Amendment = { amendmentId: 'lower', amountCents: 60_000, state: 'proposed' };
const condition: Amendment = { amendmentId: 'condition', amountCents: null, state: 'proposed' };
const adopted = (amountCents: number): Amendment => ({
	amendmentId: `adopted-${amountCents}`,
	amountCents,
	state: 'adopted'
});

describe('settling an amendment before the vote', () => {
	test.each([
		['a lower amount', lower, [lower]],
		['a condition', condition, [condition, adopted(50_000)]],
		['one cent below the adopted amount', lower, [lower, adopted(60_001)]],
		['the same amendment again', { ...lower, state: 'adopted' }, [{ ...lower, state: 'adopted' }]]
	] as const)('adopts %s', (_case, amendment, amendments) => {
		expect(
			settleAmendment({ item: 'planned', amendment, amendments, isAdopted: true, allowed: null })
		).toEqual({
			ok: true,
			value: 'adopted'
		});
	});

	test.each([
		['the very amount that was adopted already', 60_000],
		['an amount above the adopted one', 59_999]
	])('does not adopt %s', (_case, adoptedCents) => {
		expect(
			settleAmendment({
				item: 'planned',
				amendment: lower,
				amendments: [lower, adopted(adoptedCents)],
				isAdopted: true,
				allowed: null
			})
		).toEqual({ ok: false, reason: 'notLowerThanAdopted' });
	});

	test('drops what had been adopted', () => {
		const amendment = adopted(60_000);
		expect(
			settleAmendment({
				item: 'planned',
				amendment,
				amendments: [amendment],
				isAdopted: false,
				allowed: null
			})
		).toEqual({ ok: true, value: 'dropped' });
	});

	test.each([
		['open', 'voteOpen'],
		['closed', 'itemClosed']
	] as const)('changes nothing in an item that is %s', (item, reason) => {
		for (const isAdopted of [true, false])
			expect(
				settleAmendment({ item, amendment: lower, amendments: [lower], isAdopted, allowed: null })
			).toEqual({
				ok: false,
				reason
			});
	});
});

describe('the amount put to the vote', () => {
	test.each([
		['nothing is adopted', [lower, condition], 90_000],
		['a condition is adopted', [{ ...condition, state: 'adopted' }], 90_000],
		['a lower amount is adopted', [lower, adopted(60_000)], 60_000],
		['two are adopted: the lowest', [adopted(60_000), adopted(55_500)], 55_500],
		['an amendment was dropped', [{ ...lower, state: 'dropped' }], 90_000]
	] as const)('when %s', (_case, amendments, cents) => {
		expect(amountPutToVote(90_000, amendments)).toBe(cents);
	});
});

describe('P-41: what the rules let the body decide', () => {
	const settle = (amendment: Amendment, allowed: { part: boolean; conditions: boolean }) =>
		settleAmendment({
			item: 'planned',
			amendment,
			amendments: [amendment],
			isAdopted: true,
			allowed
		});

	test('a lower amount is not taken in where nothing is approved in part', () => {
		const noPart = { part: false, conditions: true };
		expect(settle(lower, noPart)).toMatchObject({ reason: 'partNotAllowed' });
		expect(settle(condition, noPart)).toMatchObject({ value: 'adopted' });
	});

	test('a condition is not taken in where nothing is approved with conditions', () => {
		const noConditions = { part: true, conditions: false };
		expect(settle(condition, noConditions)).toMatchObject({ reason: 'conditionsNotAllowed' });
		expect(settle(lower, noConditions)).toMatchObject({ value: 'adopted' });
	});

	test('what could not be taken in can still be dropped', () => {
		const allowed = { part: false, conditions: false };
		const settled = { item: 'planned', amendments: [lower], isAdopted: false, allowed } as const;
		expect(settleAmendment({ ...settled, amendment: lower })).toMatchObject({ value: 'dropped' });
	});
});
