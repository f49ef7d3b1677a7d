import { describe, expect, test } from 'vitest';
import { layOutSeats, nextSeats } from './lay-out-seats';

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
