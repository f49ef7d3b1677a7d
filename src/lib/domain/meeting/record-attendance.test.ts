import { expect, test } from 'vitest';
import { marksOf, recordAttendance } from './record-attendance';
import type { HeldSeatOfBody } from './meeting';

const seats: readonly HeldSeatOfBody[] = [
	{
		seatId: 'public-1',
		code: 'public-1',
		benchCode: 'public',
		holders: [
			{ capacity: 'member', accountId: 'account-a' },
			{ capacity: 'substitute', accountId: 'account-b' }
		]
	},
	{
		seatId: 'politics-1',
		code: 'politics-1',
		benchCode: 'politics',
		holders: [{ capacity: 'member', accountId: 'account-c' }]
	},
	{
		seatId: 'politics-2',
		code: 'politics-2',
		benchCode: 'politics',
		holders: [
			{ capacity: 'member', accountId: null },
			{ capacity: 'substitute', accountId: 'account-c' }
		]
	},
	{ seatId: 'providers-1', code: 'providers-1', benchCode: 'providers', holders: [] }
];

test.each([
	['nobody is there', []],
	['a member', [{ seatId: 'public-1', capacity: 'member' }]],
	[
		'the fixed substitute in the place of the member',
		[{ seatId: 'public-1', capacity: 'substitute' }]
	],
	[
		'members with and without an account',
		[
			{ seatId: 'politics-1', capacity: 'member' },
			{ seatId: 'politics-2', capacity: 'member' }
		]
	]
] as const)('writes down: %s', (_case, present) => {
	for (const meeting of ['planned', 'running'] as const)
		expect(recordAttendance({ meeting, seats, present })).toEqual({ ok: true, value: present });
});

test.each([
	[
		'member and substitute of one seat together (P-09)',
		[
			{ seatId: 'public-1', capacity: 'member' },
			{ seatId: 'public-1', capacity: 'substitute' }
		],
		'seatTwice'
	],
	['a seat of another body', [{ seatId: 'jury-1', capacity: 'member' }], 'seatUnknown'],
	['a seat that nobody holds', [{ seatId: 'providers-1', capacity: 'member' }], 'nobodyHoldsSeat'],
	[
		'a substitute where the seat has none',
		[{ seatId: 'politics-1', capacity: 'substitute' }],
		'noSubstitute'
	],
	[
		'one person acting for two seats',
		[
			{ seatId: 'politics-1', capacity: 'member' },
			{ seatId: 'politics-2', capacity: 'substitute' }
		],
		'personTwice'
	]
] as const)('refuses %s', (_case, present, reason) => {
	expect(recordAttendance({ meeting: 'running', seats, present })).toEqual({ ok: false, reason });
});

test('changes nothing once the meeting is closed', () => {
	expect(recordAttendance({ meeting: 'closed', seats, present: [] })).toEqual({
		ok: false,
		reason: 'meetingClosed'
	});
});

test('says of each seat whether somebody is there, excused, or just not there', () => {
	const present = [{ seatId: 'public-1', capacity: 'substitute' }] as const;
	const marks = marksOf(seats, { present, excused: ['politics-1', 'public-1'] });
	expect(marks).toEqual([
		{ seatId: 'public-1', capacity: 'substitute', state: 'present' },
		{ seatId: 'politics-1', capacity: 'member', state: 'excused' },
		{ seatId: 'politics-2', capacity: 'member', state: 'absent' },
		{ seatId: 'providers-1', capacity: 'member', state: 'absent' }
	]);
});

test('the room as it was looked at: a later change by somebody else is not undone', () => {
	const facts = { meeting: 'running', seats, present: [] } as const;
	expect(recordAttendance({ ...facts, changes: { seen: 4, now: 5 } })).toMatchObject({
		reason: 'attendanceChangedMeanwhile'
	});
	expect(recordAttendance({ ...facts, changes: { seen: 5, now: 5 } }).ok).toBe(true);
});

test('P-09 a seat that has voted keeps whoever voted for it; leaving it is always possible', () => {
	const voted = [{ seatId: 'public-1', capacity: 'member' }] as const;
	const facts = { meeting: 'running', seats, voted } as const;
	const substitute = [{ seatId: 'public-1', capacity: 'substitute' }] as const;
	expect(recordAttendance({ ...facts, present: substitute })).toMatchObject({
		reason: 'seatHasVoted'
	});
	for (const present of [voted, []]) expect(recordAttendance({ ...facts, present }).ok).toBe(true);
});
