import { existsSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { baseLocale, overwriteGetLocale, type Locale } from '$lib/paraglide/runtime';
import { evening, viewsOf } from '../../../../tests/support/minutes-facts';
import { minutesPdf } from './minutes-pdf';

/** All objects of the file as text: those in the open, and what its streams hold. */
function textOf(pdf: Uint8Array): string {
	const bytes = Buffer.from(pdf);
	const raw = bytes.toString('latin1');
	const parts = [raw];
	for (const { index, 0: begin } of raw.matchAll(/(?<!end)stream\r?\n/g)) {
		const from = index + begin.length;
		const end = raw.indexOf('endstream', from);
		try {
			parts.push(inflateSync(bytes.subarray(from, end)).toString('latin1'));
		} catch {
			// Not compressed this way, for instance a font.
		}
	}
	return parts.join('\n');
}

const languages: readonly Locale[] = ['de', 'ar'];

afterEach(() => {
	overwriteGetLocale(() => baseLocale);
});

/** Whatever npm installed for this platform: where something is there, it has to work. */
const platform = ['gnu', 'musl'].map((c) => `typst-ts-node-compiler-linux-x64-${c}`);
const isInstalled = platform.some((name) => existsSync(`node_modules/@myriaddreamin/${name}`));

describe.skipIf(!isInstalled)(
	"minutes as PDF (skipped where Typst's platform package is missing)",
	() => {
		test.each(languages)('are tagged, titled and marked with their language: %s', (locale) => {
			overwriteGetLocale(() => locale);
			for (const view of Object.values(viewsOf(evening))) {
				const pdf = minutesPdf(view);
				if (pdf === null) throw new Error('no PDF');
				const text = textOf(pdf);
				expect(text.startsWith('%PDF-')).toBe(true);
				expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
				expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
				expect(text).toMatch(new RegExp(`/Lang\\s*\\(${locale}\\)`));
				expect(text).toMatch(/\/DisplayDocTitle true/);
				const title = `<rdf:li xml:lang="x-default">${m.minutes_title({ body: 'Quartiersrat' })}</rdf:li>`;
				expect(Buffer.from(text, 'latin1').toString('utf8')).toContain(title);
				expect(text).toMatch(/pdfuaid:part/);
				for (const tag of ['H1', 'H2', 'P', 'Table', 'TH', 'TD'])
					expect(text, tag).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
			}
		});
	}
);
