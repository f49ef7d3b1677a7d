import { expect, test } from 'vitest';
import { lineCount, withOneMoreLine } from './repeated-lines';

test('shows the lines that were sent, or the least that makes sense', () => {
	expect(lineCount({ name: 'x' }, 'benches')).toBe(1);
	expect(lineCount({}, 'benches', 3)).toBe(3);
	expect(lineCount({ 'benches.0.name': 'a', 'benches.4.seats': '2' }, 'benches')).toBe(5);
	expect(lineCount({ 'benches.1.name': 'a' }, 'costs')).toBe(1);
});

test('one more line stays empty and keeps what was typed', () => {
	const typed = { 'benches.0.name': 'Bewohner', name: 'Rat' };
	expect(withOneMoreLine(typed, 'benches', 'name')).toEqual({
		typed: { ...typed, 'benches.1.name': '' },
		errors: {}
	});
});
