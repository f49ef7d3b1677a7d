import { expect, test } from 'vitest';
import { parseReference, referenceText } from './reference';

test('a reference reads back', () => {
	expect(parseReference(referenceText({ year: 2026, number: 7 }))).toEqual({
		year: 2026,
		number: 7
	});
});

test.each(['2026', '2026-0', '2026-07', '0026-7', '2026-7-1', '2026-1234567', ' 2026-7', ''])(
	'%j is none',
	(text) => {
		expect(parseReference(text)).toBeNull();
	}
);
