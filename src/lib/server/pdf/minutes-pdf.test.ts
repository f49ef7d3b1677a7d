import { afterEach, describe, expect, test } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { baseLocale, overwriteGetLocale, type Locale } from '$lib/paraglide/runtime';
import { evening, viewsOf } from '../../../../tests/support/minutes-facts';
import { hasTypst, pdfText } from '../../../../tests/support/pdf-text';
import { minutesPdf } from './minutes-pdf';

const languages: readonly Locale[] = ['de', 'ar'];

afterEach(() => {
	overwriteGetLocale(() => baseLocale);
});

describe.skipIf(!hasTypst)(
	"minutes as PDF (skipped where Typst's platform package is missing)",
	() => {
		test.each(languages)(
			'are tagged, titled and marked with their language: %s',
			async (locale) => {
				overwriteGetLocale(() => locale);
				for (const view of Object.values(viewsOf(evening))) {
					const pdf = await minutesPdf(view);
					if (pdf === null) throw new Error('no PDF');
					const text = pdfText(pdf);
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
			}
		);
	}
);
