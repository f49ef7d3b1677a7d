import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCouncilVote } from '../../../../tests/support/council-vote';
import { ok } from '../result';
import { changeRules } from '../rules/change-rules';
import { amountsAfterCuts, cutMotion, settleCuts, sumRound } from './cut-motion';

const { rules } = aCouncilVote(['yes'], 'yesNo');
const changed = changeRules(
	rules,
	{ 'funding.moneyShort': 'cutTogether' },
	{ document: 'Jury', place: '§ 1' }
);
if (!changed.ok) throw new Error(changed.reason);
const cutting = {
	isRoundOpen: true,
	rules: changed.value.funding,
	fromCents: 1000,
	toCents: 800,
	leastCents: 500,
	reason: 'Kleineres Zelt'
};

describe('one cut', () => {
	test.each([
		[{}, { ok: true }],
		[{ toCents: 0 }, { ok: true }],
		[{ toCents: 1000 }, { reason: 'cutIsNone', details: { fromCents: 1000 } }],
		[{ toCents: 499 }, { reason: 'cutBelowLeast', details: { leastCents: 500 } }],
		[{ reason: '  ' }, { reason: 'cutReasonMissing' }],
		[{ isRoundOpen: false }, { reason: 'roundOver' }],
		[{ rules: rules.funding }, { reason: 'cutNotForeseen' }]
	])('P-42 %j', (given, expected) => {
		expect(cutMotion({ ...cutting, ...given })).toMatchObject(expected);
	});
});

const motions = [
	{ motion: 'garden', amountCents: 150_000 },
	{ motion: 'music', amountCents: 120_000 },
	{ motion: 'feast', amountCents: 90_000 }
];
const cut = (step: number, motion: string, toCents: number) => ({
	step,
	motion,
	toCents,
	isUndone: false
});
const wc11 = [cut(1, 'garden', 110_000), cut(2, 'music', 80_000), cut(3, 'feast', 60_000)];

test('WC-11 the jury settles on 1,100, 800 and 600: nothing is left, nothing is over', () => {
	expect(settleCuts(motions, wc11, 250_000)).toEqual(
		ok([
			{ motion: 'garden', amountCents: 110_000 },
			{ motion: 'music', amountCents: 80_000 },
			{ motion: 'feast', amountCents: 60_000 }
		])
	);
});

test('cuts that leave too much are refused with what is over; an undone one counts for nothing', () => {
	const undone = [...wc11.slice(0, 2), { ...cut(3, 'feast', 60_000), isUndone: true }];
	expect(settleCuts(motions, undone, 250_000)).toMatchObject({
		reason: 'stillOver',
		details: { overCents: 30_000 }
	});
});

test('where nobody cut, or it is enough in full, nothing is settled', () => {
	expect(settleCuts(motions, [], 250_000)).toEqual(ok(null));
	expect(settleCuts(motions, wc11, 360_000)).toEqual(ok(null));
	expect(settleCuts(motions, [cut(1, 'taken off', 5)], 250_000)).toEqual(ok(null));
});

test('what was settled never exceeds what is free, and cuts never raise an amount', () => {
	const cuts = fc.array(
		fc.record({
			motion: fc.constantFrom('garden', 'music', 'feast'),
			toCents: fc.nat(200_000),
			isUndone: fc.boolean()
		}),
		{ maxLength: 8 }
	);
	fc.assert(
		fc.property(cuts, fc.nat(400_000), (made, freeCents) => {
			const numbered = made.map((one, index) => ({ ...one, step: index + 1 }));
			for (const { motion, amountCents } of motions)
				expect(amountsAfterCuts(motions, numbered).get(motion)).toBeLessThanOrEqual(amountCents);
			const settled = settleCuts(motions, numbered, freeCents);
			if (!settled.ok || settled.value === null) return;
			const amounts = settled.value.map(({ amountCents }) => amountCents);
			expect(sumRound(amounts, freeCents).overCents).toBe(0);
		})
	);
});
