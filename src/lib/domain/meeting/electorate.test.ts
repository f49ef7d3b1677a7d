import { expect, test } from 'vitest';
import { electorateOf } from './electorate';

const seats = [
	{
		seatId: 'residents-1',
		code: 'residents-1',
		benchCode: 'residents',
		holders: [
			{ capacity: 'member', accountId: 'account-a' },
			{ capacity: 'substitute', accountId: 'account-b' }
		]
	},
	{
		seatId: 'partners-1',
		code: 'partners-1',
		benchCode: 'partners',
		holders: [{ capacity: 'member', accountId: null }]
	},
	{ seatId: 'partners-2', code: 'partners-2', benchCode: 'partners', holders: [] }
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
			voter: 'residents-1',
			seatId: 'residents-1',
			attendanceId: null,
			benchCode: 'residents',
			capacity: 'member',
			present: true,
			recused: false
		},
		{
			voter: 'partners-1',
			seatId: 'partners-1',
			attendanceId: null,
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
			{ attendanceId: 'attendance-1', pseudonym: 'P-01', accountId: 'account-a' },
			{ attendanceId: 'attendance-2', pseudonym: 'P-02', accountId: 'account-b' }
		],
		interests: [{ attendanceId: 'attendance-2', ground: 'applicant', state: 'declared' }]
	});
	expect(electorate).toMatchObject([
		{ voter: 'P-01', seatId: null, benchCode: null, capacity: 'person', recused: false },
		{ voter: 'P-02', seatId: null, benchCode: null, capacity: 'person', recused: true }
	]);
	expect(JSON.stringify(electorate)).not.toContain('account-');
});
