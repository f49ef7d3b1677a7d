import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok, refuse } from '../result';
import { codeBytes, groupsOf, makeCode, readCode } from './voting-code';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes });
const codes = bytes.map(makeCode);
const place = fc.integer({ min: 0, max: 19 });
const written = (code: string) => groupsOf(code).join(' ');
const changed = (code: string, at: number, by: string) =>
	code.slice(0, at) + by + code.slice(at + 1);

test('a code holds 80 bits: no two of them come to the same code', () => {
	expect(codeBytes).toBe(10);
	fc.assert(
		fc.property(bytes, fc.integer({ min: 0, max: 79 }), (made, bit) => {
			const other = made.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
			expect(makeCode(made)).toMatch(new RegExp(`^[${alphabet}]{20}$`));
			expect(makeCode(other)).not.toBe(makeCode(made));
		})
	);
});

test('the code of known bytes stays what it is: printed letters must be read for ever', () => {
	const known = Uint8Array.from([0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99]);
	expect(written(makeCode(known))).toMatchInlineSnapshot(`"008J3 4CT4V ANK7T F24SY"`);
	expect(written(makeCode(new Uint8Array(codeBytes)))).toMatchInlineSnapshot(
		`"00001 00002 00003 00004"`
	);
});

test('a code is read as it was printed, and as people type it', () => {
	fc.assert(
		fc.property(codes, (code) => {
			const typed = [
				code,
				written(code),
				written(code).toLowerCase(),
				groupsOf(code).join('-'),
				groupsOf(code).join(' – '),
				`  ${code.slice(0, 3)} ${code.slice(3, 11)}.${code.slice(11)}\n`,
				`${code.slice(0, 3)} ${code.slice(3, 4)} ${code.slice(4, 12)} ${code.slice(12)}`,
				code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u'),
				code.replaceAll('1', 'ı'),
				`\u2067${written(code)}\u2069`,
				code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
			];
			for (const text of typed) expect(readCode(text), text).toEqual(ok(code));
		})
	);
});

test('one wrong character is found, and in which group', () => {
	fc.assert(
		fc.property(codes, place, fc.constantFrom(...Array.from(alphabet)), (code, at, by) => {
			fc.pre(code[at] !== by);
			const group = Math.floor(at / 5) + 1;
			expect(readCode(changed(code, at, by))).toEqual(refuse('codeGroupWrong', { group }));
		})
	);
});

test('two characters of a group that changed places are found, and in which group', () => {
	fc.assert(
		fc.property(codes, place, place, (code, one, other) => {
			const [here, there] = [code.charAt(one), code.charAt(other)];
			fc.pre(here !== there && Math.floor(one / 5) === Math.floor(other / 5));
			const swapped = changed(changed(code, one, there), other, here);
			const group = Math.floor(one / 5) + 1;
			expect(readCode(swapped)).toEqual(refuse('codeGroupWrong', { group }));
		})
	);
});

test('neighbours on both sides of a gap that changed places are found', () => {
	fc.assert(
		fc.property(codes, fc.constantFrom(4, 9, 14), (code, at) => {
			const [here, there] = [code.charAt(at), code.charAt(at + 1)];
			fc.pre(here !== there);
			const swapped = changed(changed(code, at, there), at + 1, here);
			expect(readCode(swapped)).toEqual(refuse('codeGroupWrong', { group: (at + 1) / 5 }));
		})
	);
});

test('groups that changed places are found', () => {
	const group = fc.integer({ min: 0, max: 3 });
	fc.assert(
		fc.property(codes, group, group, (code, one, other) => {
			fc.pre(one < other);
			const groups = [...groupsOf(code)];
			[groups[one], groups[other]] = [groups[other] ?? '', groups[one] ?? ''];
			const wrong = refuse('codeGroupWrong', { group: one + 1 });
			expect(readCode(groups.join(' '))).toEqual(wrong);
		})
	);
});

test.each([
	['', refuse('codeMissing')],
	[' - – ', refuse('codeMissing')],
	['0000', refuse('codeGroupLength', { group: 1 })],
	['00001', refuse('codeGroupLength', { group: 2 })],
	['00001 0000 00003 00004', refuse('codeGroupLength', { group: 2 })],
	['00001 00002 0000300004 1', refuse('codeGroupLength', { group: 3 })],
	['00001 00002 00003 00004 1', refuse('codeTooLong')],
	['00001 000?2 00003 00004', refuse('codeCharacter', { group: 2, character: '?' })],
	['00001 00😀02 00003 00004', refuse('codeCharacter', { group: 2, character: '😀' })]
])('%j is told apart', (text, answer) => {
	expect(readCode(text)).toEqual(answer);
});

test('nothing that is typed breaks the reading', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
			const read = readCode(text);
			if (read.ok) expect(read.value).toMatch(new RegExp(`^[${alphabet}]{20}$`));
		})
	);
});
