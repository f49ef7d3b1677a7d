import { ok, refuse, type Result } from '../result';

/** Crockford's 32 characters: none of I, L, O and U, which look like others. The place of each is its five bits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people write for a character that is not in the alphabet. */
const meant: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };

const groupCount = 4;
const dataLength = 4;
const groupLength = dataLength + 1;

/** How many random bytes a code takes: 16 characters of five bits. */
export const codeBytes = (groupCount * dataLength * 5) / 8;

/** `group` (1 to 4) comes as a detail, and `character` where it is none of a code. */
export type CodeRefusal =
	'codeMissing' | 'codeCharacter' | 'codeGroupLength' | 'codeGroupWrong' | 'codeTooLong';

/** The product in GF(32), modulo x^5 + x^2 + 1. */
function times(one: number, other: number): number {
	let product = 0;
	for (let bit = 0; bit < 5; bit++) if ((other >> bit) & 1) product ^= one << bit;
	for (let bit = 8; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
	return product;
}

/**
 * The check of one group: every character has a factor of its own (2, 4, 8, 16, the check itself 1), so that neither
 * one wrong character nor two that changed places go unseen; what the place adds shows groups that changed places.
 */
function checkOf(values: readonly number[], place: number): number {
	return values.reduce((sum, value, at) => sum ^ times(1 << (at + 1), value), place + 1);
}

const valueOf = (character: string) => alphabet.indexOf(character);
const characterOf = (value: number) => alphabet.charAt(value);

/** Writes ten random bytes as a code of 20 characters: four groups, each of four characters and their check. */
export function makeCode(bytes: Uint8Array): string {
	let bits = bytes.slice(0, codeBytes).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
	const values: number[] = [];
	for (let at = 0; at < groupCount * dataLength; at++) {
		values.unshift(Number(bits & 31n));
		bits >>= 5n;
	}
	const groups = Array.from({ length: groupCount }, (_, place) => {
		const group = values.slice(place * dataLength, (place + 1) * dataLength);
		return [...group, checkOf(group, place)].map(characterOf).join('');
	});
	return groups.join('');
}

/** The groups as they are printed, one beside the other. */
export function groupsOf(code: string): readonly string[] {
	return Array.from({ length: groupCount }, (_, place) =>
		code.slice(place * groupLength, (place + 1) * groupLength)
	);
}

/**
 * Reads a typed code: small letters, spaces and dashes anywhere, O for 0, I and L for 1 and the digits of Arabic are
 * all fine. The code as it was made, or what is wrong and in which group.
 */
export function readCode(text: string): Result<string, CodeRefusal> {
	const parts = plain(text).match(/[^\s\p{Pd}_.,:/|·]+/gu) ?? [];
	if (parts.length === 0) return refuse('codeMissing');
	const all = chunks(parts.join(''));
	const isWhole = all.length === groupCount && all.at(-1)?.length === groupLength;
	const groups = parts.length === groupCount && !isWhole ? parts : all;
	for (const [place, group] of groups.entries()) {
		if (place >= groupCount) return refuse('codeTooLong');
		const wrong = wrongIn(group, place);
		if (wrong) return wrong;
	}
	return groups.length < groupCount
		? refuse('codeGroupLength', { group: groups.length + 1 })
		: ok(groups.join(''));
}

function wrongIn(group: string, place: number) {
	const details = { group: place + 1 };
	const values = Array.from(group, valueOf);
	const strange = values.indexOf(-1);
	if (strange !== -1)
		return refuse('codeCharacter', { ...details, character: Array.from(group)[strange] ?? '' });
	if (values.length !== groupLength) return refuse('codeGroupLength', details);
	const isRight = checkOf(values.slice(0, dataLength), place) === values[dataLength];
	return isRight ? null : refuse('codeGroupWrong', details);
}

/** Capitals without accents, digits as in the alphabet, invisible marks of direction gone. */
function plain(text: string): string {
	const letters = text
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.toUpperCase();
	return letters.replace(/[ILOU٠-٩۰-۹]/gu, (one) => meant[one] ?? String(digitOf(one)));
}

const digitOf = (character: string) => character.charCodeAt(0) & 15;

function chunks(text: string): readonly string[] {
	const all = Array.from(text);
	return Array.from({ length: Math.ceil(all.length / groupLength) }, (_, at) =>
		all.slice(at * groupLength, (at + 1) * groupLength).join('')
	);
}
