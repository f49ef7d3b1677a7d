import { expect, test } from 'vitest';
import { findAgainstLeicht } from './leicht';

const none = new Set<string>();
const rules = (text: string) => findAgainstLeicht(text, none).map(({ rule }) => rule);

test.each([
	'Wir entscheiden zusammen.\nDas Geld ist für alle.',
	'Sie haben 12 Euro.',
	'Das ist der Quartiers-Rat.',
	'Schreiben Sie an: name@example.org',
	'Dieses Haus ist neu.',
	'Die Liste ist gespeichert.',
	'Wir sind seit 9:00 Uhr da.',
	'Am 3. November ist ein Treffen.',
	'Sagt die Gruppe ja?\nDann liegt das Geld bereit.'
])('has nothing against „%s“', (text) => {
	expect(rules(text)).toEqual([]);
});

test.each([
	[
		'Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn.',
		'L02 more than 12 words'
	],
	['Der Verfügungsfonds ist da.', 'L04 word part of more than 13 letters'],
	['Das ist das Haus des Rates.', 'L05 genitive'],
	['Am Ende eines Jahres ist Schluss.', 'L05 genitive'],
	['Das ist wegen der Regel so.', 'L05 genitive'],
	['Über die Projekte wird bald entschieden.', 'L06 passive'],
	['Das Geld wird ausgezahlt.', 'L06 passive'],
	['Die Regeln wurden geprüft.', 'L06 passive'],
	['Das wäre gut.', 'L07 Konjunktiv'],
	['Sie könnten fragen.', 'L07 Konjunktiv'],
	['Das gilt z.B. für alle.', 'L08 abbreviation'],
	['Rufen Sie das QM an.', 'L08 abbreviation'],
	['Das ist gut (sehr gut).', 'L08 bracket or special character'],
	['Sie und/oder ich.', 'L08 bracket or special character'],
	['Das sind 10 %.', 'L08 bracket or special character'],
	['Das ist gut. Das ist schön.', 'L10 two sentences on one line']
])('finds in „%s“: %s', (text, rule) => {
	expect(rules(text)).toContain(rule);
});

test('L02 twelve words are the edge', () => {
	const words = (count: number) => `${Array.from({ length: count }, () => 'ja').join(' ')}.`;
	expect(rules(words(12))).toEqual([]);
	expect(rules(words(13))).toEqual(['L02 more than 12 words']);
});

test('L04 thirteen letters are the edge, and a reason lets a longer word through', () => {
	expect(rules('a'.repeat(13))).toEqual([]);
	expect(rules('a'.repeat(14))).toHaveLength(1);
	expect(findAgainstLeicht('Barrierefreiheit', new Set(['barrierefreiheit']))).toEqual([]);
});

test('a value that is filled in counts as one word', () => {
	expect(rules('In diesem Jahr gibt es {amount} für kleine Projekte.')).toEqual([]);
});
