import { describe, expect, test } from 'vitest';
import { appointHolder, endHolder, holderOn, type Holding } from './appoint-holder';

const first: Holding = {
	id: 'holding-1',
	seatId: 'residents-1',
	capacity: 'member',
	accountId: 'account-a',
	fromOn: '2026-01-01',
	untilOn: '2026-06-30'
};
const next = {
	seatId: 'residents-1',
	capacity: 'member',
	accountId: 'account-b',
	fromOn: '2026-07-01',
	untilOn: null
} as const;

describe('taking a seat', () => {
	test('is possible on the very day after the last one left', () => {
		expect(appointHolder([first], next)).toEqual({ ok: true, value: next });
	});

	test('is possible for a substitute beside the member (R-006)', () => {
		const substitute = { ...next, capacity: 'substitute', fromOn: '2026-01-01' } as const;
		expect(appointHolder([first], substitute)).toMatchObject({ ok: true });
	});

	test('is possible for one day', () => {
		expect(appointHolder([], { ...next, untilOn: next.fromOn })).toMatchObject({ ok: true });
	});

	test('is possible for two people without an account at the same time', () => {
		const named = { ...first, accountId: null };
		const other = { ...next, seatId: 'residents-2', accountId: null, fromOn: '2026-01-01' };
		expect(appointHolder([named], other)).toMatchObject({ ok: true });
	});

	test.each([
		['on the last day of the one before', { fromOn: '2026-06-30' }, 'seatHeldAlready'],
		[
			'in the middle of another term',
			{ fromOn: '2026-02-01', untilOn: '2026-02-28' },
			'seatHeldAlready'
		],
		['around another term', { fromOn: '2025-01-01' }, 'seatHeldAlready'],
		['until before it begins', { untilOn: '2026-06-30' }, 'untilBeforeFrom'],
		[
			'by somebody who sits on another seat',
			{ seatId: 'residents-2', accountId: 'account-a', fromOn: '2026-06-30' },
			'personSitsAlready'
		],
		[
			'as a substitute for oneself',
			{ capacity: 'substitute', accountId: 'account-a', fromOn: '2026-03-01' },
			'personSitsAlready'
		]
	] as const)('is refused %s', (_case, change, reason) => {
		expect(appointHolder([first], { ...next, ...change })).toEqual({ ok: false, reason });
	});
});

describe('leaving a seat', () => {
	test('is possible from the first day on, also earlier than planned', () => {
		expect(endHolder(first, '2026-01-01')).toEqual({
			ok: true,
			value: { fromOn: '2026-01-01', untilOn: '2026-01-01' }
		});
		expect(endHolder(next, '2030-12-31')).toMatchObject({ ok: true });
	});

	test.each([
		['before the first day', '2025-12-31', 'untilBeforeFrom'],
		['when the term ends that day anyway', '2026-06-30', 'endedAlready'],
		['after the term has ended', '2026-07-01', 'endedAlready']
	] as const)('is refused %s', (_case, lastOn, reason) => {
		expect(endHolder(first, lastOn)).toEqual({ ok: false, reason });
	});
});

describe('who acts for a seat', () => {
	const second: Holding = { ...next, id: 'holding-2' };
	const seat = { seatId: 'residents-1', capacity: 'member' } as const;

	test.each([
		['2025-12-31', null],
		['2026-01-01', 'holding-1'],
		['2026-06-30', 'holding-1'],
		['2026-07-01', 'holding-2'],
		['2040-01-01', 'holding-2']
	])('on %s: %s', (on, id) => {
		expect(holderOn([first, second], seat, on)?.id ?? null).toBe(id);
	});

	test('a substitute is not the member', () => {
		expect(holderOn([first], { ...seat, capacity: 'substitute' }, '2026-03-01')).toBeNull();
	});
});
