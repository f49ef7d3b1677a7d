import { describe, expect, test } from 'vitest';
import { findAgainstLeicht, leichtLimits } from '$lib/domain/language/leicht';
import { readingFigures } from '$lib/domain/language/reading-figures';
import { readRules, type RuleReading } from '$lib/domain/rules/reading/read-rules';
import { presetNames } from '$lib/domain/rules/presets/preset';
import { ruleSentence } from '$lib/i18n/rule-sentence';
import { presetDocuments } from '../../../tests/support/preset-documents';

const readingsOf = (name: string): readonly RuleReading[] =>
	presetDocuments()
		.filter((preset) => preset.name === name)
		.flatMap(({ document }) => readRules(document));

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => digits);

describe.each(presetNames)('the rules of %s read back', (name) => {
	const readings = readingsOf(name);
	/** What a source calls an office is its name, and not for us to shorten. */
	const officeWords = new Set(
		readings
			.flatMap(({ says }) => says.flatMap((said) => ('office' in said ? [said.office] : [])))
			.map((office) => office.toLowerCase())
	);

	test('in Leichte Sprache hold L01 to L11', () => {
		const texts = [
			...new Set(readings.map((reading) => ruleSentence(reading, { locale: 'de-simple' })))
		];
		const found = texts.flatMap((text) =>
			findAgainstLeicht(text, officeWords).map((finding) => ({ ...finding, text }))
		);
		expect(found).toEqual([]);
		const figures = readingFigures(texts);
		expect(figures.meanWords).toBeLessThanOrEqual(leichtLimits.meanWords);
		expect(figures.shortShare).toBeGreaterThanOrEqual(leichtLimits.shortShare);
		expect(figures.negationShare).toBeLessThanOrEqual(leichtLimits.negationShare);
		expect(figures.amstad).toBeGreaterThanOrEqual(leichtLimits.amstad);
		expect(figures.lix).toBeLessThanOrEqual(leichtLimits.lix);
	});

	test('in German have sentences of 12 words on average and never more than 20', () => {
		const texts = [...new Set(readings.map((reading) => ruleSentence(reading, { locale: 'de' })))];
		const figures = readingFigures(texts);
		expect(figures.meanWords).toBeLessThanOrEqual(12);
		expect(figures.mostWords).toBeLessThanOrEqual(20);
	});

	// Arabic has words for one and two months: there the other test proves that no value is lost.
	test.each(['de-simple', 'en', 'tr'] as const)('L13 say the same numbers in %s', (locale) => {
		for (const reading of readings) {
			const told = new Set(numbersIn(ruleSentence(reading, { locale })));
			const missing = numbersIn(ruleSentence(reading, { locale: 'de' })).filter(
				(digits) => !told.has(digits)
			);
			expect({ path: reading.path, missing }).toEqual({ path: reading.path, missing: [] });
		}
	});
});
