import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	everyAnswer,
	everyPresetDocument,
	exampleFacts
} from '../../../../tests/support/preset-examples';
import { completeRules, presets, presetsFor } from './complete-rules';
import { isAsked, presetNames } from './presets/preset';
import type { Rule } from './schema/rule';
import { ruleDocumentSchema, ruleChapters } from './schema/rule-document';

const documents = everyPresetDocument();

test.each(presetNames)('%s is complete for every combination of choices', (name) => {
	const made = documents.filter((one) => one.name === name);
	expect(made.length).toBeGreaterThan(0);
	for (const { document } of made)
		expect(ruleDocumentSchema.safeParse(document).error?.issues ?? []).toEqual([]);
});

test.each(presetNames)('%s says of each rule where it is written or that it was chosen', (name) => {
	const adopted = exampleFacts(name).adoption.document;
	const [made] = documents.filter((one) => one.name === name);
	const rules = ruleChapters.flatMap((chapter) =>
		Object.values<Rule<unknown>>(made?.document[chapter] ?? {})
	);
	expect(rules.filter(({ source }) => source.document === '')).toEqual([]);
	const fromSources = rules.filter(({ source }) => source.document !== adopted);
	expect(fromSources.length).toBeGreaterThan(1);
	expect(fromSources.filter(({ source }) => source.place === '')).toEqual([]);
});

test.each(presetNames)('%s has no silent default: each missing answer is asked for', (name) => {
	const facts = exampleFacts(name);
	for (const full of everyAnswer(name))
		for (const choice of presets[name].choices.filter((one) => isAsked(one, full))) {
			const rest = Object.fromEntries(
				Object.entries(full).filter(([answered]) => answered !== choice.name)
			);
			expect(completeRules(name, facts, rest)).toMatchObject({ reason: 'choiceMissing' });
			expect(completeRules(name, facts, { ...full, [choice.name]: 'whatever' })).toMatchObject({
				reason: 'choiceUnknown',
				details: { choice: choice.name }
			});
		}
});

test('an answer to a question that is idle changes nothing', () => {
	const facts = exampleFacts('third-parity');
	const choices = { counting: 'heads', base: 'yesNo', recusedForQuorum: 'counts', consent: 'none' };
	expect(completeRules('third-parity', facts, { ...choices, silence: 'granted' })).toEqual(
		completeRules('third-parity', facts, choices)
	);
});

test.each(presetNames)('%s: benches and offices that the rules speak of must be there', (name) => {
	const { minimumBenches, namesResidentBench, offices } = presets[name];
	const facts = exampleFacts(name);
	const [choices = {}] = everyAnswer(name);
	if (minimumBenches > 0) {
		const tooFew = { ...facts, benches: facts.benches.slice(0, minimumBenches - 1) };
		expect(completeRules(name, tooFew, choices)).toMatchObject({ reason: 'benchesMissing' });
	}
	if (namesResidentBench)
		expect(completeRules(name, { ...facts, residentBench: 'nobody' }, choices)).toMatchObject({
			reason: 'residentBenchMissing'
		});
	for (const office of offices)
		expect(completeRules(name, { ...facts, [office]: ' ' }, choices)).toMatchObject({
			reason: 'officeMissing',
			details: { office }
		});
});

test('every kind of body has its presets', () => {
	expect(presetsFor('seatCouncil')).toContain('third-parity');
	expect(presetsFor('openForum')).toEqual([
		'consensus-forum',
		'amount-ladder',
		'two-concurring-bodies',
		'kiezkasse-assembly'
	]);
	expect(presetsFor('applicantsJury')).toEqual(['kids-jury']);
	expect(presetsFor('residentBallot')).toEqual(['resident-ballot']);
	expect(presetsFor('office')).toEqual(['office-decides']);
});

test('every preset decides some worked case', () => {
	const folder = 'tests/cases/decide';
	const cases = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
	const undecided = presetNames.filter(
		(name) => !cases.some((content) => content.includes(`"preset": "${name}"`))
	);
	expect(undecided).toEqual([]);
});
