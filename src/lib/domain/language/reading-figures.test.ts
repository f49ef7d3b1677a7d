import { expect, test } from 'vitest';
import { readingFigures } from './reading-figures';
import { onePerLine, sentencesOf, syllablesOf, wordsOf } from './sentences';

const easy = ['Wir reden.\nDann stimmen wir ab.', 'Das Geld ist für alle da.'];
const law = [
	'Die Bewilligung der Zuwendung erfolgt unter dem Vorbehalt der Verfügbarkeit der Haushaltsmittel gemäß den einschlägigen Bestimmungen der Landeshaushaltsordnung.'
];

test('cuts sentences at marks and lines, not at dates', () => {
	expect(sentencesOf('Am 3. November. Um 9 Uhr?\nJa!')).toEqual([
		'Am 3. November.',
		'Um 9 Uhr?',
		'Ja!'
	]);
});

test('L10 puts each sentence on its own line, once', () => {
	const lines = 'Am 3. November ist {body} da.\nSie auch?\nJa!';
	expect(onePerLine('Am 3. November ist {body} da. Sie auch? Ja!')).toBe(lines);
	expect(onePerLine(lines)).toBe(lines);
});

test('counts words and syllables', () => {
	expect(wordsOf('Der Quartiers-Rat, 27 Sitze – gut.')).toEqual([
		'Der',
		'Quartiers-Rat',
		'27',
		'Sitze',
		'gut'
	]);
	expect(['Haus', 'Viertel', 'Quartier', 'hm'].map(syllablesOf)).toEqual([1, 2, 2, 1]);
});

test('tells an easy text from a law', () => {
	expect(readingFigures(easy)).toMatchObject({ sentences: 3, mostWords: 6, shortShare: 1 });
	expect(readingFigures(easy).amstad).toBeGreaterThan(80);
	expect(readingFigures(law).amstad).toBeLessThan(30);
	expect(readingFigures(easy).lix).toBeLessThan(30);
	expect(readingFigures(law).lix).toBeGreaterThan(50);
});

test('buttons do not make a text look easier', () => {
	expect(readingFigures([...easy, 'Weiter', 'Zurück']).sentences).toBe(3);
});

test('counts what is said by negation', () => {
	expect(readingFigures(['Das geht nicht.', 'Das geht.']).negationShare).toBe(0.5);
});
