import { ok, refuse, type Result } from '../result';
import { frequentWords } from './frequent-words';

/** In characters as people count them (S01). There is no rule about their kinds, and nothing is cut off. */
export const shortestPassword = 12;

export type PasswordRefusal = 'passwordTooShort' | 'passwordTooFrequent' | 'passwordNamesThePlace';

/** The product says its own name to everybody. */
const productWords = ['quartierstimme', 'quartiersstimme', 'quartier', 'verfuegungsfonds'];

/** A name shorter than this is part of too many other words. */
const shortestPlaceName = 5;

/** Words in a row up to which a password counts as put together from frequent ones. */
const mostWords = 2;

const sameLetters: Readonly<Record<string, string>> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'8': 'b',
	'@': 'a',
	$: 's',
	'!': 'i',
	'€': 'e'
};

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i' };

const plain = (text: string) =>
	text
		.toLowerCase()
		.replace(/[äöüßı]/g, (letter) => umlauts[letter] ?? letter)
		.normalize('NFD')
		.replace(/\p{M}/gu, '');

/** `p4$$w0rd` is `password`. */
const unmasked = (text: string) =>
	text.replace(/[0134578@$!€]/g, (sign) => sameLetters[sign] ?? sign);

const lettersOnly = (text: string) => text.replace(/[^\p{L}]/gu, '');

/**
 * From the first letter to the last: `12hallo!` is `hallo`. A pattern that looks for the end from every digit on
 * would need the square of the length for `a111…1a` (S48).
 */
function betweenLetters(form: string): string {
	const signs = Array.from(form);
	const isLetter = (sign: string) => /\p{L}/u.test(sign);
	return signs.slice(signs.findIndex(isLetter), signs.findLastIndex(isLetter) + 1).join('');
}

/**
 * Whether somebody may have this password: long enough, not one that others try first, not the name of the
 * portal or of the place. `placeNames`: neighbourhoods and bodies of this installation. The password itself
 * stays as it was typed.
 */
export function choosePassword(
	password: string,
	placeNames: readonly string[]
): Result<string, PasswordRefusal> {
	if (Array.from(password).length < shortestPassword)
		return refuse('passwordTooShort', { limit: shortestPassword });
	const form = plain(password);
	const core = betweenLetters(form);
	const forms = [form, unmasked(form)];
	if (forms.some((one) => namesPlace(one, placeNames))) return refuse('passwordNamesThePlace');
	if ([...forms, unmasked(core)].some(isFrequent)) return refuse('passwordTooFrequent');
	return ok(password);
}

function namesPlace(form: string, placeNames: readonly string[]): boolean {
	const letters = lettersOnly(form);
	const names = placeNames.map((name) => lettersOnly(plain(name)));
	return [...productWords, ...names].some(
		(name) => Array.from(name).length >= shortestPlaceName && letters.includes(name)
	);
}

function isFrequent(form: string): boolean {
	const letters = lettersOnly(form);
	if (new Set(form).size <= 4) return true;
	if (letters === '') return isRun(form.replace(/\D/g, ''));
	if (isRun(letters)) return true;
	const words = fewestWords(letters.slice(0, 100));
	return words !== null && words <= mostWords;
}

const rows = [
	'01234567890123456789',
	'98765432109876543210',
	'abcdefghijklmnopqrstuvwxyz',
	'zyxwvutsrqponmlkjihgfedcba',
	'qwertzuiopasdfghjklyxcvbnm',
	'qwertyuiopasdfghjklzxcvbnm',
	'azertyuiopqsdfghjklmwxcvbn'
];

/** A piece repeated, or keys and letters in their order: `abcabcabcabc`, `qwertzuiop`, `1234567890`. */
function isRun(text: string): boolean {
	if (/^(.{1,6}?)\1+.?$/u.test(text)) return true;
	return rows.some((row) => row.includes(text));
}

/** How many frequent words, each counted once, cover the letters; null when they do not. */
function fewestWords(letters: string): number | null {
	const best: (ReadonlySet<string> | null)[] = [new Set()];
	for (let end = 1; end <= letters.length; end++) {
		best[end] = null;
		for (let start = Math.max(0, end - 16); start < end; start++) {
			const before = best[start];
			const word = letters.slice(start, end);
			if (!before || !frequentWords.has(word)) continue;
			const words = new Set([...before, word]);
			const known = best[end];
			if (!known || words.size < known.size) best[end] = words;
		}
	}
	return best[letters.length]?.size ?? null;
}
