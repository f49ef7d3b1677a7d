import { describe, expect, test } from 'vitest';
import { textFor, textsOf, type FieldText } from './written-text';

const original: FieldText = {
	ownerId: 'proposal-1',
	field: 'title',
	language: 'tr',
	content: 'Mahalle şenliği',
	origin: 'original'
};
const german: FieldText = {
	...original,
	language: 'de',
	content: 'Nachbarschaftsfest',
	origin: 'translation'
};

describe('the text that a reader sees', () => {
	test.each([
		['de', german],
		['tr', original],
		['ar', original]
	])('for %s', (language, text) => {
		expect(textFor([german, original], language)).toBe(text);
	});

	test('is any there is when the original is gone, and nothing when all are', () => {
		expect(textFor([german], 'ar')).toBe(german);
		expect(textFor([], 'de')).toBeNull();
	});
});

test('fields of other objects stay out', () => {
	const texts = [german, { ...original, ownerId: 'proposal-2' }, { ...original, field: 'purpose' }];
	expect(textsOf(texts, { ownerId: 'proposal-1', field: 'title' })).toEqual([german]);
});
