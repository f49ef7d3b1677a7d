import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedWords, findableWords, foldWords } from './search-words';

/** As the index answers: a word that is asked whole has to be there, any other has to begin one. */
const isFound = (typed: string, texts: readonly string[]) => {
	const found = findableWords(texts);
	return askedWords(typed).every(({ word, isWhole }) =>
		found.some((one) => (isWhole ? one === word : one.startsWith(word)))
	);
};

test.each([
	['Straßenfest', ['strassenfest']],
	['ÖFFENTLICHE Bänke', ['offentliche', 'banke']],
	['İstanbul ılık', ['istanbul', 'ilik']],
	['الْبَيْت', ['البيت']],
	[`50% _ \\ ' " & | ! : * ( ) <->`, ['50']],
	['  ', []]
])('%s becomes words', (text, words) => {
	expect(foldWords(text)).toEqual(words);
});

test.each([
	['fest', 'Straßenfest am Kai', true],
	['strassen', 'Straßenfest am Kai', true],
	['enfe', 'Straßenfest am Kai', true],
	['kai fest', 'Straßenfest am Kai', true],
	['kai feier', 'Straßenfest am Kai', false],
	['ka', 'Straßenfest am Kai', false],
	['بيت', 'البيت المفتوح', true],
	['2026-14', '2026-14', true],
	['2026-1', '2026-14', false]
])('whoever types „%s“ finds „%s“: %s', (typed, text, expected) => {
	expect(isFound(typed, [text])).toBe(expected);
});

test('any part of three letters and more is found, wherever it stands', () => {
	const word = fc.stringMatching(/^[a-zäöüß]{3,20}$/);
	fc.assert(
		fc.property(
			fc.array(word, { minLength: 1, maxLength: 6 }),
			fc.nat(),
			fc.nat(),
			(all, at, to) => {
				const [one = ''] = all;
				const from = at % (one.length - 2);
				const part = one.slice(from, from + 3 + (to % one.length));
				return isFound(part, [all.join(' ')]);
			}
		)
	);
});

test('no sign of a query language is left, whatever is typed', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) =>
			askedWords(typed).every(({ word }) => /^[\p{L}\p{N}]+$/u.test(word))
		)
	);
});
