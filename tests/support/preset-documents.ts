import { completeRules, presets } from '$lib/domain/rules/complete-rules';
import {
	isAsked,
	presetNames,
	type BodyFacts,
	type Choices,
	type PresetName
} from '$lib/domain/rules/presets/preset';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';

/** A body whose names are easy to read, with everything that a preset may ask for. */
const facts: BodyFacts = {
	title: 'Regeln vom Rat',
	benches: ['anwohner', 'vereine', 'parteien'].map((code) => ({ code, seats: 2 })),
	residentBench: 'anwohner',
	arbiterOffice: 'Das Sozial-Zentrum',
	dissentOffice: 'Das Programm-Büro',
	consentOffice: 'Der Beirat',
	smallSumsOffice: 'Das Stadt-Büro',
	councilOffice: 'Der Stadt-Rat',
	secondBody: 'Die Arbeits-Gruppe',
	escalationOffices: ['Der Ausschuss'],
	adoption: { document: 'Beschluss vom 3. März 2026', place: 'Nr. 1' }
};

/** The sets of answers to the questions of a preset, in which each option of each question appears. */
function answersTo(name: PresetName): readonly Choices[] {
	const questions = presets[name].choices;
	const first = Object.fromEntries(questions.map((one) => [one.name, one.options[0] ?? '']));
	const varied = questions.flatMap((one) =>
		one.options.map((option) => ({
			...first,
			...(one.when === undefined ? {} : { [one.when.choice]: one.when.among[0] ?? '' }),
			[one.name]: option
		}))
	);
	return [first, ...varied].map((choices) =>
		Object.fromEntries(
			questions
				.filter((one) => isAsked(one, choices))
				.map((one) => [one.name, choices[one.name] ?? ''])
		)
	);
}

/** The rules of every preset under every answer that its questions allow. */
export function presetDocuments(): readonly { name: PresetName; document: RuleDocument }[] {
	return presetNames.flatMap((name) =>
		answersTo(name).map((choices) => {
			const rules = completeRules(name, facts, choices);
			if (!rules.ok) throw new Error(`${name}: ${rules.reason} ${JSON.stringify(rules.details)}`);
			return { name, document: rules.value };
		})
	);
}
