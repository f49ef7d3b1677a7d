import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { baseLocale, locales, readMessages } from '../support/message-files';
import { trackedFiles } from './tracked-files';

const keysIn = (locale: string) => readMessages(locale).map(({ key }) => key);
const base = readMessages(baseLocale);
const others = locales.filter((locale) => locale !== baseLocale);

test.each(others)('A39 %s has every message of the base language, and no other', (locale) => {
	const keys = new Set(keysIn(locale));
	const baseKeys = new Set(base.map(({ key }) => key));
	expect([...baseKeys].filter((key) => !keys.has(key))).toEqual([]);
	expect([...keys].filter((key) => !baseKeys.has(key))).toEqual([]);
});

test.each(others)('%s fills in the same values', (locale) => {
	const inputs = new Map(readMessages(locale).map((message) => [message.key, message.inputs]));
	const differing = base.filter(
		({ key, inputs: wanted }) => inputs.get(key)?.join() !== wanted.join()
	);
	expect(differing.map(({ key }) => key)).toEqual([]);
});

test.each(locales)(
	'%s is sorted, each message stands with its feature, and none is empty',
	(locale) => {
		const messages = readMessages(locale);
		const features = [...new Set(messages.map(({ feature }) => feature))];
		const unsorted = features.filter((feature) => {
			const keys = messages.filter((message) => message.feature === feature).map(({ key }) => key);
			return keys.join() !== [...keys].sort().join();
		});
		expect(unsorted).toEqual([]);
		const strays = messages.filter(({ key, feature }) => !key.startsWith(`${feature}_`));
		expect(strays.map(({ key }) => key)).toEqual([]);
		expect(messages.filter(({ texts }) => texts.some((text) => text.trim() === ''))).toEqual([]);
	}
);

test.each(locales)('%s has each message once', (locale) => {
	const keys = keysIn(locale);
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every message is used', () => {
	const sources = trackedFiles().filter((path) => /^src\/.*\.(ts|svelte)$/.test(path));
	const used = new Set(
		sources.flatMap((path) =>
			[...readFileSync(path, 'utf8').matchAll(/\bm\.([a-z][a-z0-9_]*)/g)].map((match) => match[1])
		)
	);
	expect(base.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
});

test('an error never scolds', () => {
	const scolding: Readonly<Record<string, RegExp>> = {
		de: /\b(bitte|ungültig\w*|verboten|leider)\b/i,
		'de-simple': /\b(bitte|ungültig\w*|verboten|leider)\b/i,
		en: /\b(please|invalid|forbidden|sorry|unfortunately)\b/i
	};
	const scolds = Object.entries(scolding).flatMap(([locale, pattern]) =>
		readMessages(locale)
			.filter(({ key }) => /_(error|refused)_/.test(key))
			.filter(({ texts }) => texts.some((text) => pattern.test(text)))
			.map(({ key }) => `${locale} ${key}`)
	);
	expect(scolds).toEqual([]);
});
