import { expect, test } from 'vitest';
import { completeRules, presets } from '$lib/domain/rules/complete-rules';
import { presetNames, type Choices } from '$lib/domain/rules/presets/preset';
import { readRules } from '$lib/domain/rules/reading';
import { ruleSentence } from '$lib/i18n/rule-sentence';
import { locales } from '$lib/paraglide/runtime';

const facts = {
	title: 'Geschäftsordnung',
	benches: ['public', 'providers', 'politics'].map((code) => ({ code, seats: 2 })),
	arbiterOffice: 'Sozialzentrum',
	dissentOffice: 'Programmbüro',
	consentOffice: 'Beirat',
	escalationOffices: ['Deputation'],
	adoption: { document: 'Geschäftsordnung', place: '§ 6' }
};

const readings = presetNames.flatMap((name) =>
	presets[name].choices
		.reduce<Choices[]>(
			(sets, { name: choice, options }) =>
				sets.flatMap((set) => options.map((option) => ({ ...set, [choice]: option }))),
			[{}]
		)
		.flatMap((choices) => {
			const rules = completeRules(name, facts, choices);
			if (!rules.ok) throw new Error(rules.reason);
			return readRules(rules.value);
		})
);

test.each(locales)('every rule of every preset and choice has its sentence in %s', (locale) => {
	for (const reading of readings) {
		const sentence = ruleSentence(reading, locale);
		expect(sentence).not.toBe('');
		expect(sentence).not.toMatch(/undefined|NaN|\{|\bnull\b/);
	}
});

test('every rule of a document is read, with its source', () => {
	const rules = completeRules('quartiersrat-berlin', facts, {
		base: 'allMembers',
		recusedForQuorum: 'counts'
	});
	if (!rules.ok) throw new Error(rules.reason);
	const read = readRules(rules.value);
	const paths = Object.keys(rules.value.funding).map((name) => `funding.${name}`);
	expect(read.map(({ path }) => path).sort()).toEqual(['benches', 'substitutes', ...paths].sort());
	expect(read.every(({ source }) => source.document !== '')).toBe(true);
});
