import { completeRules, presets } from '$lib/domain/rules/complete-rules';
import {
	isAsked,
	presetNames,
	type BodyFacts,
	type Choices,
	type PresetName
} from '$lib/domain/rules/presets/preset';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';

const benchSizes = {
	'third-parity': { public: 2, providers: 2, politics: 2 },
	'quartiersrat-berlin': { residents: 15, partners: 12 },
	'aktionsfonds-jury': { residents: 9 },
	'stadtteilrat-attendance': { delegates: 12, residents: 10 },
	'amount-ladder': { residents: 6, institutions: 5 },
	'two-concurring-bodies': { residents: 5, institutions: 4 },
	'jury-mixed': { residents: 7, institutions: 6 },
	'leader-like': { administration: 6, economy: 7, society: 8 }
} as const satisfies Partial<Record<PresetName, Readonly<Record<string, number>>>>;

/** A body that a preset fits, with everything the preset asks for. */
export function exampleFacts(name: PresetName): BodyFacts {
	const sizes: Readonly<Partial<Record<PresetName, Readonly<Record<string, number>>>>> = benchSizes;
	return {
		title: 'Geschäftsordnung',
		benches: Object.entries(sizes[name] ?? {}).map(([code, seats]) => ({ code, seats })),
		residentBench: 'residents',
		arbiterOffice: 'Leitung des Sozialzentrums',
		dissentOffice: 'Geschäftsstelle des Programms',
		consentOffice: 'Beirat',
		smallSumsOffice: 'Quartiersmanagement',
		councilOffice: 'Bezirksvertretung',
		secondBody: 'Arbeitskreise',
		escalationOffices: ['Deputation', 'Bürgerschaft'],
		adoption: { document: 'Beschluss vom 3. März 2026', place: 'Nr. 1' }
	};
}

/** Every combination of answers to what a preset leaves open, without idle questions. */
export function everyAnswer(name: PresetName): readonly Choices[] {
	return presets[name].choices.reduce<readonly Choices[]>(
		(sets, choice) =>
			sets.flatMap((set) =>
				isAsked(choice, set)
					? choice.options.map((option) => ({ ...set, [choice.name]: option }))
					: [set]
			),
		[{}]
	);
}

/** The complete rules of each preset under every combination of answers. */
export function everyPresetDocument(): readonly {
	readonly name: PresetName;
	readonly choices: Choices;
	readonly document: RuleDocument;
}[] {
	return presetNames.flatMap((name) =>
		everyAnswer(name).map((choices) => {
			const rules = completeRules(name, exampleFacts(name), choices);
			if (!rules.ok) throw new Error(`${name}: ${rules.reason}`);
			return { name, choices, document: rules.value };
		})
	);
}
