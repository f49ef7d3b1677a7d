import { ok, refuse, type Result } from './result';

export type PersonTextRefusal = 'brokenCharacters';

/**
 * NUL, half of a surrogate pair, or the mark that a decoder leaves in place of broken bytes: nobody types
 * these, and PostgreSQL refuses the first.
 */
const broken = /[\u0000\ufffd]|\p{Surrogate}/u;

const everyBidiControl = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
/** In running text, marks and isolates are honest typing; overrides and embeddings only disguise. */
const disguisingBidiControl = /[\u202a-\u202e]/g;
const otherControls = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

/** Whether a text carries characters that no person types. */
export function hasBrokenCharacters(text: string): boolean {
	return broken.test(text);
}

/** A name or title: one line, NFC, no control characters, no characters that turn the line around. */
export function cleanLine(text: string): Result<string, PersonTextRefusal> {
	if (hasBrokenCharacters(text)) return refuse('brokenCharacters');
	return ok(
		text
			.normalize('NFC')
			.replace(everyBidiControl, '')
			.replace(otherControls, '')
			.replace(/\s+/g, ' ')
			.trim()
	);
}

/** Running text: NFC, line breaks kept as `\n`, at most one empty line in a row. */
export function cleanText(text: string): Result<string, PersonTextRefusal> {
	if (hasBrokenCharacters(text)) return refuse('brokenCharacters');
	return ok(
		text
			.normalize('NFC')
			.replace(/\r\n?|[\u2028\u2029]/g, '\n')
			.replace(disguisingBidiControl, '')
			.replace(otherControls, '')
			.replace(/[^\S\n]+$/gm, '')
			.replace(/\n{3,}/g, '\n\n')
			.trim()
	);
}
