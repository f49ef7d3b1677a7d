import { describe, expect, test } from 'vitest';
import { layOutSeats, nextSeats, numberOfSeat, resizeBench } from './lay-out-seats';

const residents = { code: 'residents', name: 'Bewohnerschaft', seatCount: 2 } as const;
const politics = { code: 'politics', name: 'Politik', seatCount: 1 } as const;

describe('laying out the seats of a body', () => {
	test('gives each seat a code of its bench and its number', () => {
		expect(layOutSeats('seatCouncil', [residents, politics])).toEqual({
			ok: true,
			value: [
				{ benchCode: 'residents', code: 'residents-1', position: 1 },
				{ benchCode: 'residents', code: 'residents-2', position: 2 },
				{ benchCode: 'politics', code: 'politics-1', position: 1 }
			]
		});
	});

	test('leaves a forum without seats', () => {
		expect(layOutSeats('openForum', [])).toEqual({ ok: true, value: [] });
	});

	test('takes 99 seats on a bench, and not one more', () => {
		expect(layOutSeats('seatCouncil', [{ ...residents, seatCount: 99 }]).ok).toBe(true);
		expect(layOutSeats('seatCouncil', [{ ...residents, seatCount: 100 }])).toMatchObject({
			reason: 'tooManySeats'
		});
	});

	const thirteen = Array.from({ length: 13 }, (_, index) => ({ ...politics, code: `g${index}` }));

	test.each([
		['benchMissing', { kind: 'seatCouncil', benches: [] }],
		['benchTwice', { kind: 'seatCouncil', benches: [residents, residents] }],
		['benchWithoutSeats', { kind: 'seatCouncil', benches: [{ ...residents, seatCount: 0 }] }],
		['seatsNotKnownHere', { kind: 'openForum', benches: [residents] }],
		['tooManyBenches', { kind: 'seatCouncil', benches: thirteen }]
	] as const)('refuses with %s', (reason, { kind, benches }) => {
		expect(layOutSeats(kind, benches)).toMatchObject({ ok: false, reason });
	});
});

test('a new seat never takes the number of a withdrawn one', () => {
	expect(nextSeats('residents', 1, [{ position: 1 }, { position: 4 }])).toEqual([
		{ benchCode: 'residents', code: 'residents-5', position: 5 }
	]);
});

describe('changing the number of seats of a bench', () => {
	const seat = (position: number, isHeld = false) => ({ id: `seat-${position}`, position, isHeld });
	const bench = { id: 'bench-1', seats: [seat(1, true), seat(2), seat(3, true), seat(4)] };

	test.each([
		[6, { add: 2, withdrawIds: [] }],
		[4, { add: 0, withdrawIds: [] }],
		[3, { add: 0, withdrawIds: ['seat-4'] }],
		[2, { add: 0, withdrawIds: ['seat-4', 'seat-2'] }]
	])('to %i', (seatCount, value) => {
		expect(resizeBench(bench, seatCount)).toEqual({ ok: true, value });
	});

	test('never takes a seat away from somebody', () => {
		expect(resizeBench(bench, 1)).toEqual({
			ok: false,
			reason: 'seatHeld',
			details: { missing: 1 }
		});
	});

	test.each([
		[0, 'benchWithoutSeats'],
		[100, 'tooManySeats']
	])('to %i is refused: %s', (seatCount, reason) => {
		expect(resizeBench(bench, seatCount)).toMatchObject({ ok: false, reason });
	});
});

test('a seat is told by its number, whatever the name of its bench ends with', () => {
	const bench = { code: 'haus-3', name: 'Haus 3', seatCount: 12 };
	const seats = layOutSeats('seatCouncil', [bench]);
	if (!seats.ok) throw new Error(seats.reason);
	expect(seats.value.map(({ code }) => numberOfSeat(code))).toEqual(
		seats.value.map(({ position }) => position)
	);
});
