import { expect, test } from 'vitest';
import { z } from 'zod';
import { readRules } from '$lib/domain/rules/reading/read-rules';
import { ruleDocumentSchema, type RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { ruleSentence } from '$lib/i18n/rule-sentence';
import { locales } from '$lib/paraglide/runtime';
import { presetDocuments } from '../../../tests/support/preset-documents';
import { sampleRuleValues } from '../../../tests/support/rule-values';

const documents = presetDocuments().map(({ document }) => document);

function firstOf<V>([first]: readonly V[]): V {
	if (first === undefined) throw new Error('nothing there');
	return first;
}

const document = firstOf(documents);

const chapter = z.record(z.string(), z.looseObject({ value: z.unknown() }));

function withValue(path: string, value: unknown): RuleDocument {
	const [chapterName = '', name = ''] = path.split('.');
	const rules = chapter.parse(Object.entries(document).find(([key]) => key === chapterName)?.[1]);
	return ruleDocumentSchema.parse({
		...document,
		[chapterName]: { ...rules, [name]: { ...rules[name], value } }
	});
}

/** An office belongs to a tier only where an office decides. */
const isSensible = (path: string, value: unknown) =>
	path !== 'funding.ladder' || !/"decides":"(body|nobody)","office":"/.test(JSON.stringify(value));

const notSaid = /undefined|NaN|\{|\bnull\b/;

test('every rule of a document is read, in order, with its source', () => {
	const readings = readRules(document);
	expect(readings.map(({ path }) => path)).toEqual([...sampleRuleValues().keys()]);
	expect(readings.every(({ source, says }) => source.document !== '' && says.length > 0)).toBe(
		true
	);
});

test.each([...sampleRuleValues()])(
	'%s: another value, another sentence, in every language',
	(path, values) => {
		const readings = values
			.filter((value) => isSensible(path, value))
			.flatMap((value) =>
				readRules(withValue(path, value))
					.filter((reading) => reading.path === path)
					.map((reading) => ({ value, reading }))
			);
		for (const locale of locales) {
			const seen = new Map<string, unknown>();
			const same: unknown[] = [];
			for (const { value, reading } of readings) {
				const sentence = ruleSentence(reading, { locale });
				expect(sentence).not.toMatch(notSaid);
				if (seen.has(sentence)) same.push([sentence, seen.get(sentence), value]);
				seen.set(sentence, value);
			}
			expect(same, locale).toEqual([]);
		}
	}
);

test.each(locales)(
	'every rule of every preset under every answer has its sentences in %s',
	(locale) => {
		for (const reading of documents.flatMap(readRules)) {
			const sentence = ruleSentence(reading, { locale });
			expect(sentence).not.toBe('');
			expect(sentence).not.toMatch(notSaid);
		}
	}
);
