import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawLot } from './draw-lot';
import { standIn, type PoolEntry, type SeatAtStart } from './stand-in';

describe('drawing by lot', () => {
	test('the same seed gives the same order for ever', () => {
		const entries = ['anker', 'birke', 'clara', 'dorn', 'eiche'];
		expect(drawLot('2026-03-03 6 1 4', entries)).toEqual([
			'dorn',
			'birke',
			'anker',
			'clara',
			'eiche'
		]);
		expect(drawLot('2026-03-03 6 1 5', entries)).toEqual([
			'clara',
			'dorn',
			'birke',
			'anker',
			'eiche'
		]);
		expect(drawLot('', [])).toEqual([]);
		expect(drawLot('x', ['alone'])).toEqual(['alone']);
	});

	test('the order in which entries are named never matters, and nobody is lost', () => {
		fc.assert(
			fc.property(fc.string(), fc.uniqueArray(fc.string()), (seed, entries) => {
				const drawn = drawLot(seed, entries);
				expect(drawLot(seed, [...entries].reverse())).toEqual(drawn);
				expect([...drawn].sort()).toEqual([...entries].sort());
			})
		);
	});

	test('everybody is drawn first about equally often', () => {
		const first = new Map<string, number>();
		for (let turn = 0; turn < 3000; turn++) {
			const [drawn = ''] = drawLot(`turn ${turn}`, ['a', 'b', 'c']);
			first.set(drawn, (first.get(drawn) ?? 0) + 1);
		}
		for (const times of first.values()) expect(Math.abs(times - 1000)).toBeLessThan(120);
	});
});

const seat = (code: string, given: Partial<SeatAtStart> = {}): SeatAtStart => ({
	seat: code,
	bench: code.split('-')[0] ?? '',
	isHeld: true,
	isMemberPresent: false,
	ownSubstitute: null,
	sent: null,
	...given
});
const seats = [
	seat('politics-2'),
	seat('politics-1', { ownSubstitute: 'p1', sent: 'office-1' }),
	seat('residents-1', { isMemberPresent: true, ownSubstitute: 'r1', sent: 'club-1' }),
	seat('residents-2', { isHeld: false }),
	seat('residents-3')
];
const pool: PoolEntry[] = [
	{ substitute: 'x', bench: 'residents', position: 2 },
	{ substitute: 'y', bench: 'residents', position: 1 },
	{ substitute: 'z', bench: 'politics', position: 1 }
];

describe('standing in for a seat (P-09)', () => {
	test('nobody, where the rules know no substitutes', () => {
		expect(standIn('none', { seats, pool }, 's').standIns).toEqual([]);
	});

	test('each seat’s own substitute (R-006), only where the member is not there', () => {
		expect(standIn('personal', { seats, pool }, 's').standIns).toEqual([
			{ seat: 'politics-1', by: 'p1' }
		]);
	});

	test('whom the organisation sends (R-085)', () => {
		expect(standIn('organisation', { seats, pool }, 's').standIns).toEqual([
			{ seat: 'politics-1', by: 'office-1' }
		]);
	});

	test('the next on the list, only for a seat that nobody holds (R-043, R-051)', () => {
		expect(standIn('succession', { seats, pool }, 's').standIns).toEqual([
			{ seat: 'residents-2', by: 'y' }
		]);
	});

	test('a pool by lot for each bench (R-120); whoever is left over stays without a vote', () => {
		const { standIns, lots } = standIn('poolByLot', { seats, pool }, 'seed');
		expect(lots.map(({ bench }) => bench)).toEqual(['politics', 'residents']);
		expect(standIns).toEqual([
			{ seat: 'politics-1', by: 'z' },
			{ seat: 'residents-3', by: lots[1]?.order[0] }
		]);
	});

	test('empty seats are filled as people count them: the ninth before the tenth', () => {
		const many = [seat('politics-10'), seat('politics-9')];
		const there = ['p', 'q', 'r'].map((substitute, index) => ({
			...{ substitute, bench: 'politics', position: index + 1 }
		}));
		const vacant = many.map((one) => ({ ...one, isHeld: false }));
		expect(standIn('succession', { seats: vacant, pool: there.slice(0, 1) }, 's').standIns).toEqual(
			[{ seat: 'politics-9', by: 'p' }]
		);
		const { standIns, lots } = standIn('poolByLot', { seats: many, pool: there }, 's');
		expect(standIns).toEqual([
			{ seat: 'politics-9', by: lots[0]?.order[0] },
			{ seat: 'politics-10', by: lots[0]?.order[1] }
		]);
	});

	test('a draw never gives a seat to another bench, nor two seats to one, and can be repeated', () => {
		const some = fc.uniqueArray(
			fc.record({ bench: fc.constantFrom('a', 'b', 'c'), number: fc.nat(20) }),
			{ selector: ({ bench, number }) => `${bench}-${number}`, maxLength: 20 }
		);
		fc.assert(
			fc.property(some, some, fc.string(), (ofSeats, ofPool, seed) => {
				const all = ofSeats.map(({ bench, number }) => seat(`${bench}-${number}`));
				const there = ofPool.map(({ bench, number }) => ({
					substitute: `${bench}/${number}`,
					bench,
					position: 1
				}));
				const { standIns, lots } = standIn('poolByLot', { seats: all, pool: there }, seed);
				const reversed = { seats: [...all].reverse(), pool: [...there].reverse() };
				expect(standIn('poolByLot', reversed, seed)).toEqual({ standIns, lots });
				expect(new Set(standIns.map(({ by }) => by)).size).toBe(standIns.length);
				for (const one of standIns) expect(one.by.split('/')[0]).toBe(one.seat.split('-')[0]);
				for (const bench of ['a', 'b', 'c']) {
					const empty = all.filter((one) => one.bench === bench).length;
					const many = there.filter((one) => one.bench === bench).length;
					const filled = standIns.filter((one) => one.seat.startsWith(bench)).length;
					expect(filled).toBe(Math.min(empty, many));
				}
			})
		);
	});
});
