/** Longer words are cut, so that nobody fills the index with one of them; more words than these are not asked. */
const longest = 60;
const mostAsked = 8;
/** The shortest ending by which a compound is found: „fest“ in „Straßenfest“, „بيت“ in „البيت“. */
const shortestEnding = 3;

/** Small and without accents; only letters and digits are left, so that no sign of a query language comes through. */
function foldWord(word: string): string {
	const folded = word
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replaceAll('ı', 'i')
		.replace(/[^\p{L}\p{N}]/gu, '');
	return Array.from(folded).slice(0, longest).join('');
}

const splitWords = (text: string) => text.normalize('NFC').split(/[^\p{L}\p{N}\p{M}]+/u);

/** The words of a text: „Straße“, „STRASSE“ and „strasse“ are one. */
export function foldWords(text: string): readonly string[] {
	return splitWords(text)
		.map(foldWord)
		.filter((word) => word !== '');
}

/**
 * What a text is found by: each of its words with all endings of at least three letters. Asked by its beginning,
 * every part of a word is found in an index that only knows beginnings, and no database needs an extension.
 */
export function findableWords(texts: readonly string[]): readonly string[] {
	return [...new Set(texts.flatMap(foldWords).flatMap(endingsOf))];
}

function endingsOf(word: string): readonly string[] {
	const letters = Array.from(word);
	if (/^\d+$/.test(word)) return [word];
	const count = Math.max(letters.length - shortestEnding, 0) + 1;
	return Array.from({ length: count }, (_none, from) => letters.slice(from).join(''));
}

export interface AskedWord {
	readonly word: string;
	/** As it was typed: a language can bend it only so. */
	readonly typed: string;
	/** A short word or a number has to be met whole; everything else only begins like this. */
	readonly isWhole: boolean;
}

/** The words somebody looks for: all of them have to be there. None where nothing but signs was typed. */
export function askedWords(text: string): readonly AskedWord[] {
	const asked = splitWords(text).map((typed) => ({ typed, word: foldWord(typed) }));
	return asked
		.filter(({ word }, at) => word !== '' && asked.findIndex((one) => one.word === word) === at)
		.slice(0, mostAsked)
		.map(({ typed, word }) => ({
			...{ typed, word },
			isWhole: Array.from(word).length < shortestEnding || /^\d{1,3}$/.test(word)
		}));
}
