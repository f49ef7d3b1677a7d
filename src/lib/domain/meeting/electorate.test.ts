import { expect, test } from 'vitest';
import { electorateOf } from './electorate';

const seats = [
	{
		seatId: 'residents-1',
		benchCode: 'residents',
		holders: [
			{ capacity: 'member', accountId: 'account-a' },
			{ capacity: 'substitute', accountId: 'account-b' }
		]
	},
	{
		seatId: 'partners-1',
		benchCode: 'partners',
		holders: [{ capacity: 'member', accountId: null }]
	},
	{ seatId: 'partners-2', benchCode: 'partners', holders: [] }
] as const;

const interest = {
	seatId: 'residents-1',
	capacity: 'member',
	ground: 'applicant',
	state: 'declared'
} as const;

test('lists every held seat, there or not, and no empty one', () => {
	const electorate = electorateOf({
		seats,
		presentSeats: [{ seatId: 'residents-1', capacity: 'member' }],
		persons: [],
		interests: []
	});
	expect(electorate).toEqual([
		{
			seatId: 'residents-1',
			pseudonym: null,
			benchCode: 'residents',
			capacity: 'member',
			present: true,
			recused: false
		},
		{
			seatId: 'partners-1',
			pseudonym: null,
			benchCode: 'partners',
			capacity: 'member',
			present: false,
			recused: false
		}
	]);
});

test.each([
	['the interested member is there', 'member', true],
	['the substitute has come instead', 'substitute', false]
] as const)('is the seat recused when %s? %s: %s', (_case, capacity, recused) => {
	const [entry] = electorateOf({
		seats,
		presentSeats: [{ seatId: 'residents-1', capacity }],
		persons: [],
		interests: [interest]
	});
	expect(entry).toMatchObject({ capacity, recused, present: true });
});

test('an absent member with an interest stays recused', () => {
	const [entry] = electorateOf({ seats, presentSeats: [], persons: [], interests: [interest] });
	expect(entry).toMatchObject({ present: false, recused: true });
});

test('lists the persons of a forum by pseudonym', () => {
	const electorate = electorateOf({
		seats: [],
		presentSeats: [],
		persons: [
			{ pseudonym: 'P-01', accountId: 'account-a' },
			{ pseudonym: 'P-02', accountId: 'account-b' }
		],
		interests: [{ pseudonym: 'P-02', ground: 'applicant', state: 'declared' }]
	});
	expect(electorate).toMatchObject([
		{ seatId: null, pseudonym: 'P-01', benchCode: 'all', present: true, recused: false },
		{ seatId: null, pseudonym: 'P-02', benchCode: 'all', present: true, recused: true }
	]);
	expect(JSON.stringify(electorate)).not.toContain('account');
});
