import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanOfMarks, rankByMarks } from './rank-by-marks';

const motions = [
	{ motion: 'garden', position: 1 },
	{ motion: 'music', position: 2 },
	{ motion: 'feast', position: 3 }
];
const ranks = (...given: readonly (readonly [string, number])[]) =>
	given.map(([motion, value]) => ({ motion, value }));

test('P-42 the lowest mean rank goes first, equal ones by the agenda', () => {
	const marks = ranks(
		...([
			['garden', 3],
			['music', 1],
			['feast', 2]
		] as const),
		...([
			['garden', 1],
			['music', 2],
			['feast', 3]
		] as const)
	);
	expect([...rankByMarks(motions, marks)]).toEqual([
		['music', 1],
		['garden', 2],
		['feast', 3]
	]);
});

test('what nobody ranked comes last, also after the worst', () => {
	expect([...rankByMarks(motions, ranks(['feast', 3], ['music', 1])).keys()]).toEqual([
		'music',
		'feast',
		'garden'
	]);
	expect(meanOfMarks([], 'garden')).toBeNull();
});

test('every place is given once, and the order in which marks came never matters', () => {
	const marks = fc.array(
		fc.record({
			motion: fc.constantFrom('garden', 'music', 'feast'),
			value: fc.integer({ min: 1, max: 3 })
		})
	);
	fc.assert(
		fc.property(marks, fc.array(fc.nat()), (given, chance) => {
			const places = rankByMarks(motions, given);
			expect([...places.values()].sort()).toEqual([1, 2, 3]);
			const shuffled = given
				.map((mark, index) => ({ mark, at: chance[index] ?? 0 }))
				.sort((one, other) => one.at - other.at)
				.map(({ mark }) => mark);
			expect(rankByMarks(motions, shuffled)).toEqual(places);
		})
	);
});
