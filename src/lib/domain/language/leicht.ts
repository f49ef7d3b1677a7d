import { sentencesOf, wordParts, wordsOf } from './sentences';

/**
 * Rules for Leichte Sprache that a program can see (BITV 2.0 Anlage 2 Teil 2). They find what is surely wrong;
 * whether a text is understood only its readers can say.
 */
export type LeichtRule =
	| 'L02 more than 12 words'
	| 'L04 word part of more than 13 letters'
	| 'L05 genitive'
	| 'L06 passive'
	| 'L07 Konjunktiv'
	| 'L08 abbreviation'
	| 'L08 bracket or special character'
	| 'L10 two sentences on one line';

export const leichtLimits = {
	meanWords: 8,
	mostWords: 12,
	shortWords: 10,
	shortShare: 0.9,
	partLetters: 13,
	negationShare: 0.05,
	/** Flesch after Amstad, at least. */
	amstad: 80,
	/** Läsbarhetsindex, at most. */
	lix: 30
} as const;

export interface Finding {
	readonly rule: LeichtRule;
	/** The words that gave it away. */
	readonly found: string;
}

const genitive =
	/\bdes\s+\p{L}+|\b(?:[Ee]ines|[Kk]eines|[Mm]eines|[Uu]nseres|[Ii]hres|[Ss]eines)\s+(?:\p{Ll}+\s+)?\p{Lu}[\p{L}-]*s\b|\b(?:[Ww]egen|[Tt]rotz|[Ww]ährend|[Aa]nstatt|[Ii]nnerhalb|[Aa]ußerhalb)\s+(?:de[sr]|eine[sr])\b/u;

const participle =
	'(?:\\p{L}*ge\\p{L}+(?:t|en)|(?:be|ver|ent|er|zer|über|unter|wider)\\p{L}+(?:t|en)|\\p{L}+iert)';
const become = '(?:wird|werden|wurde|wurden|worden)';
const passive = new RegExp(
	`(?<!\\p{L})${become}(?!\\p{L}).*(?<!\\p{L})${participle}(?!\\p{L})|(?<!\\p{L})${participle}\\s+${become}(?!\\p{L})`,
	'u'
);

const konjunktiv =
	/(?<!\p{L})(?:sei|seien|seist|wäre\p{L}*|hätte\p{L}*|würde\p{L}*|könnte\p{L}*|müsste\p{L}*|dürfte\p{L}*|sollte\p{L}*|möchte\p{L}*)(?!\p{L})/iu;

const abbreviation =
	/(?<!\p{L})(?:\p{L}\.\s?\p{L}\.|(?:bzw|usw|etc|ca|inkl|ggf|Nr|Tel|Str|Abs|evtl|max|min)\.|\p{Lu}{2,}(?!\p{L}))/u;
const special = /[()[\]{}<>„“”"«»‚‘/\\&%§*#+=|~^_·…;–—@€$]/u;

/** Addresses are shown as they are. */
const address = /\S+@\S+|https?:\/\/\S+/g;

const firstMatch = (pattern: RegExp, text: string) => pattern.exec(text)?.[0];

function findIn(sentence: string, allowed: ReadonlySet<string>): readonly Finding[] {
	const plain = sentence.replace(address, 'Adresse');
	const words = wordsOf(plain);
	const longParts = words
		.flatMap(wordParts)
		.filter((part) => part.length > leichtLimits.partLetters && !allowed.has(part.toLowerCase()));
	const seen: readonly (readonly [LeichtRule, string | undefined])[] = [
		['L02 more than 12 words', words.length > leichtLimits.mostWords ? sentence : undefined],
		['L04 word part of more than 13 letters', longParts[0]],
		['L05 genitive', firstMatch(genitive, plain)],
		['L06 passive', firstMatch(passive, plain)],
		['L07 Konjunktiv', firstMatch(konjunktiv, plain)],
		['L08 abbreviation', firstMatch(abbreviation, plain)],
		['L08 bracket or special character', firstMatch(special, plain)]
	];
	return seen.flatMap(([rule, found]) => (found === undefined ? [] : [{ rule, found }]));
}

/** What is wrong with one text. `allowed`: long words in small letters that have no shorter one. */
export function findAgainstLeicht(text: string, allowed: ReadonlySet<string>): readonly Finding[] {
	const findings = sentencesOf(text).flatMap((sentence) => findIn(sentence, allowed));
	const crowded = text.split('\n').find((line) => sentencesOf(line).length > 1);
	return crowded === undefined
		? findings
		: [...findings, { rule: 'L10 two sentences on one line', found: crowded }];
}
