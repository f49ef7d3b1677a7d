/** Cutting German text into what can be counted. */

/** Longer than any abbreviation: a full stop behind a single letter or a number does not end a sentence. */
const sentenceEnd = /(?<=[^\s\d.][.!?])\s+(?=\S)|\n+/u;
const sentenceEnds = new RegExp(sentenceEnd, 'gu');

/** What stands in a message for a value counts as one short word. */
const placeholder = /\{[^{}]*\}/g;

/** The sentences of a text; a line of its own without a full stop counts as one. */
export function sentencesOf(text: string): readonly string[] {
	return text
		.replace(placeholder, '8')
		.split(sentenceEnd)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}

/** The same text with each sentence on a line of its own. */
export const onePerLine = (text: string): string => text.replace(sentenceEnds, '\n');

/** The words and numbers of a sentence; `Quartiers-Rat` is one. */
export function wordsOf(sentence: string): readonly string[] {
	return sentence.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.@-]*[\p{L}\p{N}])?/gu) ?? [];
}

/** Syllables by groups of vowels, which in German is right nearly always. */
export function syllablesOf(word: string): number {
	const groups = word.toLowerCase().match(/[aeiouäöüy]+/g)?.length ?? 0;
	return Math.max(groups, 1);
}

/** The parts between hyphens, as a reader meets them. */
export const wordParts = (word: string): readonly string[] => word.split('-');

export const mean = (numbers: readonly number[]): number =>
	numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
