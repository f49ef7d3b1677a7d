import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bySeatCode } from './seat-order';

test('seats come as people count them, bench after bench', () => {
	const codes = ['public-2', 'institutions-10', 'institutions-9', 'institutions-1', 'public-10'];
	expect(codes.sort(bySeatCode)).toEqual([
		'institutions-1',
		'institutions-9',
		'institutions-10',
		'public-2',
		'public-10'
	]);
});

test('any codes have one order, whatever they are made of', () => {
	const code = fc.oneof(fc.string(), fc.stringMatching(/^[ab]-\d{1,4}$/));
	fc.assert(
		fc.property(code, code, code, (a, b, c) => {
			expect(Math.sign(bySeatCode(a, b))).toBe(-Math.sign(bySeatCode(b, a)) + 0);
			expect(bySeatCode(a, b) === 0).toBe(a === b);
			if (bySeatCode(a, b) <= 0 && bySeatCode(b, c) <= 0)
				expect(bySeatCode(a, c)).toBeLessThanOrEqual(0);
		})
	);
});
