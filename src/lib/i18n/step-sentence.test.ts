import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decide } from '$lib/domain/voting/decide';
import { readDecideCase } from '$lib/domain/voting/schema/decide-case';
import { resultSentence, resultStatus } from '$lib/i18n/result-sentence';
import { stepAnswer, stepQuestion, stepSentence, stepSource } from '$lib/i18n/step-sentence';
import { locales } from '$lib/paraglide/runtime';

const folder = 'tests/cases/decide';
const made = readdirSync(folder).map((name) => {
	const input = readDecideCase(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
	if (!input.ok) throw new Error(name);
	return { name, outcome: decide(input.value) };
});
const outcomeOf = (part: string) => {
	const found = made.find(({ name }) => name.startsWith(part));
	if (!found) throw new Error(part);
	return found.outcome;
};

test.each(locales)('every step and result of every worked case has its words in %s', (locale) => {
	for (const { outcome } of made) {
		const said = [
			resultSentence(outcome, locale),
			resultStatus(outcome.result.kind, locale),
			...outcome.steps.flatMap((step) => [
				stepQuestion(step, locale),
				stepSentence(step, locale),
				stepSource(step, locale) ?? 'no rule'
			])
		];
		for (const sentence of said) {
			expect(sentence.trim()).not.toBe('');
			expect(sentence).not.toMatch(/undefined|NaN|\{|\bnull\b/);
		}
	}
});

test('WC-01 reads as a person would say it', () => {
	const { steps } = outcomeOf('wc01-two-thirds');
	const lines = steps.map((step) =>
		[stepQuestion(step, 'de'), stepAnswer(step, 'de'), stepSentence(step, 'de')].join(' ')
	);
	expect(lines).toContain(
		'War das Gremium beschlussfähig? Ja 19 von 27 waren da. Nötig: zwei Drittel, also 18.'
	);
	expect(lines).toContain(
		'Reicht das? Ja 12 Ja, gemessen an: 18 anwesende Stimmberechtigte. Nötig: zwei Drittel, also 12.'
	);
	expect(resultSentence(outcomeOf('wc01-two-thirds'), 'de')).toMatch(/^Bewilligt: 1\.200\s€\.$/);
});

test('A consent that is missing is named in the headline', () => {
	expect(resultSentence(outcomeOf('wc02-arbiter-approves'), 'en')).toBe(
		'Approved: €1,200. Consent is still missing: District council.'
	);
});
