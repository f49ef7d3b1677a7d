import { afterEach, describe, expect, test } from 'vitest';
import { codeBytes, makeCode, readCode } from '$lib/domain/participation/voting-code';
import { ballotForms } from '$lib/domain/participation/tally/rule';
import { ballotSheet } from '$lib/i18n/letterbox/ballot-sheet';
import { printedCode } from '$lib/i18n/letterbox/code-sheet';
import { baseLocale, locales, overwriteGetLocale } from '$lib/paraglide/runtime';
import { paperVote } from '../../../../tests/support/paper-vote';
import { hasTypst, pdfText } from '../../../../tests/support/pdf-text';
import { qrCode } from './qr-code';
import { ballotPdf, codesPdf, posterPdf } from './vote-pdf';

const vote = paperVote();
const codes = Array.from({ length: 9 }, (_, index) =>
	makeCode(new Uint8Array(codeBytes).fill(index + 1))
);

afterEach(() => {
	overwriteGetLocale(() => baseLocale);
});

const pagesOf = (text: string) => text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe.skipIf(!hasTypst)(
	"the paper of a vote as PDF (skipped where Typst's platform package is missing)",
	() => {
		test.each(locales)('is tagged, titled and of the right number of pages: %s', async (locale) => {
			overwriteGetLocale(() => locale);
			const made = [
				{ pdf: await codesPdf(vote, { layout: 'letter', codes: codes.slice(0, 2) }), pages: 2 },
				{ pdf: await codesPdf(vote, { layout: 'slip', codes }), pages: 2 },
				{ pdf: await posterPdf(vote), pages: 1 },
				{ pdf: await ballotPdf(vote), pages: 1 }
			];
			for (const { pdf, pages } of made) {
				if (pdf === null) throw new Error('no PDF');
				const text = pdfText(pdf);
				expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
				expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
				expect(text).toMatch(/\/DisplayDocTitle true/);
				expect(text).toMatch(/pdfuaid:part/);
				expect(text).toMatch(/\/S\s*\/H1\b/);
				expect(pagesOf(text)).toBe(pages);
			}
		});

		test('a ballot of 60 projects goes over several pages', async () => {
			const { projects } = vote.manifest;
			const many = Array.from({ length: 60 }, (_, index) => ({
				...(projects[index % projects.length] ?? { title: '', language: 'de', proposalId: '' }),
				...{ number: index + 1, costCents: 1000 }
			}));
			const pdf = await ballotPdf({ ...vote, manifest: { ...vote.manifest, projects: many } });
			expect(pagesOf(pdfText(pdf ?? new Uint8Array()))).toBeGreaterThan(1);
		});
	}
);

test('every way to vote has its instruction and its box', () => {
	const sheets = ballotForms.map((form) => ballotSheet(paperVote({ form, perProject: 5 })));
	expect(new Set(sheets.map(({ instruction }) => instruction)).size).toBe(ballotForms.length);
	const numbers = ballotForms.filter((_, index) => sheets[index]?.takesNumber);
	expect(numbers).toEqual(['votes', 'ranking', 'points']);
});

test('the picture of a letter holds the short address of the vote with its code, in its language', () => {
	const code = codes[0] ?? '';
	const address = new URL(printedCode(vote, code).address);
	expect(address.pathname).toBe('/tenever/v/2026-1');
	expect(readCode(address.searchParams.get('code') ?? '')).toEqual({ ok: true, value: code });
	overwriteGetLocale(() => 'ar');
	expect(new URL(printedCode(vote, code).address).pathname).toBe('/ar/tenever/v/2026-1');
});

test('a QR code keeps its margin and is one path', () => {
	const { side, path } = qrCode('https://example.org');
	expect((side - 8 - 17) % 4).toBe(0);
	expect(path).toMatch(/^M4 4h7v1h-7z/);
});
