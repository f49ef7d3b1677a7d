import { mean, sentencesOf, syllablesOf, wordsOf } from './sentences';

/** How hard a body of text is to read, as the usual formulas count it. */
export interface ReadingFigures {
	readonly sentences: number;
	readonly meanWords: number;
	readonly mostWords: number;
	/** Share of sentences with at most ten words, 0 to 1. */
	readonly shortShare: number;
	/** Share of sentences that say what is not, 0 to 1. */
	readonly negationShare: number;
	/** Flesch after Amstad: 80 and more is easy, 30 is a law. */
	readonly amstad: number;
	/** Läsbarhetsindex: 30 and less is easy. */
	readonly lix: number;
}

const negation = /(?<!\p{L})(?:nicht|nichts|nie|niemals|niemand|kein\p{L}*|ohne)(?!\p{L})/iu;

/** Labels and buttons are no sentences: they would make any text look easy. */
const isSentence = (text: string) => /[.!?:]$/.test(text) || wordsOf(text).length > 4;

/** Figures over all sentences of the given texts. */
export function readingFigures(texts: readonly string[]): ReadingFigures {
	const sentences = texts.flatMap(sentencesOf).filter(isSentence);
	const counts = sentences.map((sentence) => wordsOf(sentence).length);
	const words = sentences.flatMap(wordsOf);
	const parts = words.flatMap((word) => word.split('-'));
	const meanWords = mean(counts);
	const share = (fits: number) => (sentences.length === 0 ? 0 : fits / sentences.length);
	const longShare = mean(parts.map((part) => (part.length > 6 ? 1 : 0)));
	return {
		sentences: sentences.length,
		meanWords,
		mostWords: Math.max(0, ...counts),
		shortShare: share(counts.filter((count) => count <= 10).length),
		negationShare: share(sentences.filter((sentence) => negation.test(sentence)).length),
		amstad: 180 - meanWords - 58.5 * mean(parts.map(syllablesOf)),
		lix: meanWords + 100 * longShare
	};
}
