import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decideCase } from '$lib/domain/voting/decide-case';
import { readCase } from '$lib/domain/voting/schema/case';
import { caseResultSentence } from '$lib/i18n/case-result-sentence';
import { stepQuestion, stepSentence } from '$lib/i18n/step-sentence';
import { locales } from '$lib/paraglide/runtime';

const made = ['motions', 'elections', 'rounds', 'decide'].flatMap((folder) =>
	readdirSync(`tests/cases/${folder}`).map((name) => {
		const read = readCase(JSON.parse(readFileSync(`tests/cases/${folder}/${name}`, 'utf8')));
		if (!read.ok) throw new Error(name);
		return { name, outcome: decideCase(read.value) };
	})
);
const outcomeOf = (part: string) => {
	const found = made.find(({ name }) => name.startsWith(part));
	if (!found) throw new Error(part);
	return found.outcome;
};

test.each(locales)('every case of every kind has its words in %s', (locale) => {
	for (const { outcome } of made) {
		const said = [
			caseResultSentence(outcome, locale),
			...outcome.steps.flatMap((step) => [stepQuestion(step, locale), stepSentence(step, locale)])
		];
		for (const sentence of said) {
			expect(sentence.trim()).not.toBe('');
			expect(sentence).not.toMatch(/undefined|NaN|\{|\bnull\b/);
		}
	}
});

test('WC-17 and WC-11 read as a person would say them', () => {
	const election = outcomeOf('wc17-runoff');
	expect(caseResultSentence(election, 'de')).toBe('Gewählt: candidate-a.');
	expect(election.steps.map((step) => stepSentence(step, 'de'))).toEqual([
		'78 von 4.626 haben gewählt. Ungültige Stimmzettel: 2.',
		'candidate-a: 38 und candidate-b: 38',
		'Noch niemand. Noch frei: 1.',
		'40 von 4.626 haben gewählt. Ungültige Stimmzettel: 0.',
		'candidate-a: 36 und candidate-b: 4',
		'Gewählt: candidate-a.'
	]);
	const round = outcomeOf('wc11-settled');
	expect(caseResultSentence(round, 'en')).toBe('Shared out: €2,500. Left: €0.');
	expect(round.steps.map((step) => stepSentence(step, 'en'))).toEqual([
		'Together it is €3,600. €2,500 are free. €1,100 are missing.',
		'Nobody first: the body settled the amounts together.',
		'garden: €1,100 instead of €1,500.',
		'music: €800 instead of €1,200.',
		'feast: €600 instead of €900.'
	]);
});
