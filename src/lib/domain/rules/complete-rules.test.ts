import { expect, test } from 'vitest';
import { completeRules, presets } from './complete-rules';
import { presetNames, type BodyFacts, type Choices } from './presets/preset';
import { ruleDocumentSchema } from './schema/rule-document';

const facts: BodyFacts = {
	title: 'Geschäftsordnung',
	benches: ['public', 'providers', 'politics'].map((code) => ({ code, seats: 2 })),
	arbiterOffice: 'Head of the social centre',
	dissentOffice: 'Programme office',
	consentOffice: 'District council',
	escalationOffices: ['Deputation', 'City parliament'],
	adoption: { document: 'Geschäftsordnung', place: '§ 6' }
};

/** Every combination of answers to the open choices of a preset. */
function combinations(name: (typeof presetNames)[number]): Choices[] {
	return presets[name].choices.reduce<Choices[]>(
		(sets, { name: choice, options }) =>
			sets.flatMap((set) => options.map((option) => ({ ...set, [choice]: option }))),
		[{}]
	);
}

test.each(presetNames)('%s is complete and sourced for every combination of choices', (name) => {
	for (const choices of combinations(name)) {
		const rules = completeRules(name, facts, choices);
		expect(rules.ok).toBe(true);
		if (rules.ok) expect(ruleDocumentSchema.safeParse(rules.value).success).toBe(true);
	}
});

test.each(presetNames)('%s has no silent default: each missing answer is asked for', (name) => {
	const [full] = combinations(name);
	for (const { name: choice } of presets[name].choices) {
		const rest = Object.fromEntries(
			Object.entries(full ?? {}).filter(([answered]) => answered !== choice)
		);
		expect(completeRules(name, facts, rest)).toMatchObject({
			reason: 'choiceMissing',
			details: { choice }
		});
		expect(completeRules(name, facts, { ...full, [choice]: 'whatever' })).toMatchObject({
			reason: 'choiceUnknown'
		});
	}
});

test('silence is asked about only where a consent is needed', () => {
	const choices = { counting: 'heads', base: 'yesNo', recusedForQuorum: 'counts', consent: 'none' };
	expect(completeRules('third-parity', facts, choices).ok).toBe(true);
});

test('benches and offices that the rules speak of must be there', () => {
	const [choices] = combinations('third-parity');
	const two = { ...facts, benches: facts.benches.slice(0, 2) };
	expect(completeRules('third-parity', two, choices ?? {})).toMatchObject({
		reason: 'benchesMissing'
	});
	const nobody = { ...facts, arbiterOffice: ' ' };
	expect(completeRules('third-parity', nobody, choices ?? {})).toMatchObject({
		reason: 'officeMissing'
	});
});
