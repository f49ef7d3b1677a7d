import { describe, expect, test } from 'vitest';
import type { HeldSeatOfBody } from '../meeting/meeting';
import { actsFor, askedSeats } from './asked-seats';

const member = { capacity: 'member', accountId: 'm' } as const;
const substitute = { capacity: 'substitute', accountId: 's' } as const;
const seat = (seatId: string, holders: HeldSeatOfBody['holders']): HeldSeatOfBody => ({
	seatId,
	code: seatId,
	benchCode: 'residents',
	holders
});
const seats = [
	seat('both', [substitute, member]),
	seat('member', [member]),
	seat('substitute', [substitute]),
	seat('empty', [])
];

describe('who is asked in writing (P-09)', () => {
	test.each(['personal', 'organisation'] as const)('%s: substitutes as well', (rule) => {
		const asked = askedSeats(rule, seats).map(({ seatId, capacity }) => [seatId, capacity]);
		expect(asked).toEqual([
			['both', 'member'],
			['member', 'member'],
			['substitute', 'substitute']
		]);
	});

	test.each(['none', 'poolByLot', 'succession'] as const)('%s: members only', (rule) => {
		expect(askedSeats(rule, seats).map(({ seatId }) => seatId)).toEqual(['both', 'member']);
		expect(askedSeats(rule, seats)[0]?.holders).toEqual([member]);
	});
});

describe('an interest binds the person', () => {
	const [both] = askedSeats('personal', seats);
	const interest = (capacity: 'member' | 'substitute') =>
		({ seatId: 'both', capacity, ground: 'relative', state: 'declared' }) as const;

	test.each([
		[[], { capacity: 'member', recused: false }],
		[[interest('member')], { capacity: 'substitute', recused: false }],
		[[interest('substitute')], { capacity: 'member', recused: false }],
		[[interest('member'), interest('substitute')], { capacity: 'member', recused: true }]
	])('%j', (interests, expected) => {
		expect(both && actsFor(both, interests)).toEqual(expected);
	});
});
