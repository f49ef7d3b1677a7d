import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from './person-text';

test.each([
	['  Frau   Yılmaz ', 'Frau Yılmaz'],
	['Ali\u202eb', 'Alib'],
	['\u200fليلى\u2069', 'ليلى'],
	['two\r\nlines', 'two lines'],
	['Cafe\u0301', 'Café'],
	['tab\there', 'tab here'],
	['bell\u0007', 'bell']
])('keeps of the line %j only what is written', (typed, clean) => {
	expect(cleanLine(typed)).toEqual({ ok: true, value: clean });
});

test.each([
	['a\r\nb', 'a\nb'],
	['a  \nb', 'a\nb'],
	['a\n\n\n\nb', 'a\n\nb'],
	['\n a \n', 'a'],
	['a\u202eb\u200fc', 'ab\u200fc']
])('keeps of the text %j only what is written', (typed, clean) => {
	expect(cleanText(typed)).toEqual({ ok: true, value: clean });
});

test.each(['a\u0000b', '\ud800', 'a\udc00b', 'half \ufffd bytes'])('refuses %j', (typed) => {
	expect(cleanLine(typed)).toEqual({ ok: false, reason: 'brokenCharacters' });
	expect(cleanText(typed)).toEqual({ ok: false, reason: 'brokenCharacters' });
});

test('takes whole pairs, as in 🌳', () => {
	expect(cleanLine('Baum 🌳')).toEqual({ ok: true, value: 'Baum 🌳' });
});

test('cleaning twice changes nothing more', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (typed) => {
			for (const clean of [cleanLine, cleanText]) {
				const once = clean(typed);
				if (once.ok) expect(clean(once.value)).toEqual(once);
			}
		})
	);
});
