import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, fractionOf, fractionText, leastReaching, multiply, zero } from './fraction';

const third = fractionOf(1, 3);
const fractions = fc
	.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
	.map(([numerator, denominator]) => fractionOf(numerator, denominator));

test('12 of 18 is exactly two thirds; 667 of 1000 is more, 666 of 1000 is less', () => {
	const twoThirds = fractionOf(2, 3);
	expect(compare(fractionOf(12, 18), twoThirds)).toBe(0);
	expect(compare(fractionOf(667, 1000), twoThirds)).toBe(1);
	expect(compare(fractionOf(666, 1000), twoThirds)).toBe(-1);
});

test('three thirds are a whole', () => {
	expect(fractionText(add(add(third, third), third))).toBe('1');
	expect(fractionText(multiply(third, fractionOf(3, 4)))).toBe('1/4');
});

// Counting defects of other systems (off by one, ties that pass): bases 4, 5, 9 and 12.
test.each([
	[4, 3, 3],
	[5, 3, 4],
	[9, 5, 6],
	[12, 7, 8]
])('of %i votes, %i are more than half and %i are two thirds', (base, half, twoThirds) => {
	expect(leastReaching(fractionOf(1, 2), base, true)).toBe(half);
	expect(leastReaching(fractionOf(2, 3), base, false)).toBe(twoThirds);
});

test.each([
	[26, 18],
	[27, 18],
	[28, 19]
])('two thirds of %i members are %i', (members, needed) => {
	expect(leastReaching(fractionOf(2, 3), members, false)).toBe(needed);
});

test('adding is commutative and comparing is antisymmetric', () => {
	fc.assert(
		fc.property(fractions, fractions, (a, b) => {
			expect(compare(add(a, b), add(b, a))).toBe(0);
			expect(compare(a, b) + compare(b, a)).toBe(0);
			expect(compare(add(a, zero), a)).toBe(0);
		})
	);
});

const thresholds = fc.record({
	share: fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 100 })),
	whole: fc.nat(500),
	strict: fc.boolean()
});

test('the least that reaches a share reaches it, and one less does not', () => {
	fc.assert(
		fc.property(thresholds, ({ share: [numerator, denominator], whole, strict }) => {
			const share = fractionOf(numerator, denominator);
			const least = leastReaching(share, whole, strict);
			const reaches = (votes: number) =>
				compare(fractionOf(votes, 1), multiply(share, fractionOf(whole, 1))) >= (strict ? 1 : 0);
			expect(reaches(least)).toBe(true);
			expect(reaches(least - 1)).toBe(false);
		})
	);
});
