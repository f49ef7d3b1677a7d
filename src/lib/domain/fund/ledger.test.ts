import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refuse } from '../result';
import {
	bookBudget,
	release,
	reserve,
	settleReservation,
	type Balances,
	type LedgerLine
} from './ledger';

const balances: Balances = { budget: -3_000_000, free: 120_000, reserved: 0, paid: 0 };

function apply(before: Balances, lines: readonly LedgerLine[]): Balances {
	const after = { ...before };
	for (const { kind, amountCents } of lines) after[kind] += amountCents;
	return after;
}

test('S36 the last cent can be reserved, one more cannot', () => {
	expect(reserve(balances, 120_000).ok).toBe(true);
	expect(reserve(balances, 120_001)).toEqual(refuse('fundExhausted', { freeCents: 120_000 }));
});

test.each([0, -1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])(
	'%d cents are not booked',
	(cents) => {
		expect(bookBudget(cents)).toEqual(refuse('amountNotPositive'));
		expect(reserve(balances, cents)).toEqual(refuse('amountNotPositive'));
		expect(release(1000, cents)).toEqual(refuse('amountNotPositive'));
	}
);

test('no more is released than was reserved for the motion', () => {
	expect(release(500, 500).ok).toBe(true);
	expect(release(500, 501)).toEqual(refuse('nothingReserved'));
});

test('a lower decision releases the rest, the same one books nothing', () => {
	expect(settleReservation(balances, { heldCents: 900, wantedCents: 600 })).toMatchObject({
		value: { purpose: 'release' }
	});
	expect(settleReservation(balances, { heldCents: 900, wantedCents: 900 })).toEqual({
		ok: true,
		value: null
	});
});

test('S37 whatever is booked, lines sum to zero and nothing but the budget runs below zero', () => {
	const wishes = fc.array(fc.record({ motion: fc.nat(4), wanted: fc.nat(50_000) }), {
		maxLength: 60
	});
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 100_000 }), wishes, (budget, list) => {
			const booked = bookBudget(budget);
			let now: Balances = apply(
				{ budget: 0, free: 0, reserved: 0, paid: 0 },
				booked.ok ? booked.value : []
			);
			const held = new Map<number, number>();
			for (const { motion, wanted } of list) {
				const heldCents = held.get(motion) ?? 0;
				const settled = settleReservation(now, { heldCents, wantedCents: wanted });
				if (!settled.ok || settled.value === null) continue;
				now = apply(now, settled.value.lines);
				held.set(motion, wanted);
				expect(settled.value.lines.reduce((sum, line) => sum + line.amountCents, 0)).toBe(0);
			}
			expect(Math.min(now.free, now.reserved, now.paid)).toBeGreaterThanOrEqual(0);
			expect(now.budget + now.free + now.reserved + now.paid).toBe(0);
			expect(now.reserved).toBe([...held.values()].reduce((sum, cents) => sum + cents, 0));
		})
	);
});
