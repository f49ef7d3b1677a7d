import type { BodyKind } from '../council/body';
import { presets } from './complete-rules';
import {
	officeNames,
	type BodyFacts,
	type Choices,
	type OpenChoice,
	type PresetName
} from './presets/preset';
import type { Rule } from './schema/rule';
import type { RuleDocument, RulePath } from './schema/rule-document';
import type { DraftedRules } from './schema/rule-draft';
import { isRulePath } from './schema/rule-paths';

/** Two bodies that have nothing in common but their kind. */
const strangers = [
	{ benches: ['a', 'b', 'c'], seats: 3, office: 'A', escalationOffices: [] },
	{ benches: ['d', 'e', 'f'], seats: 4, office: 'B', escalationOffices: ['C', 'D'] }
] as const;

/** No source of a preset has a name that cannot be read. */
const ownDocument = '\u0000';

function factsOf(stranger: (typeof strangers)[number], kind: BodyKind): BodyFacts {
	const { benches, seats, office, escalationOffices } = stranger;
	return {
		...Object.fromEntries(officeNames.map((name) => [name, office])),
		title: '-',
		kind,
		benches: benches.map((code) => ({ code, seats })),
		residentBench: benches[0],
		escalationOffices,
		adoption: { document: ownDocument, place: '' }
	};
}

/** Answers to the questions of a preset in which each option of each question appears. */
function everyOption(questions: readonly OpenChoice[]): readonly Choices[] {
	const first = Object.fromEntries(questions.map(({ name, options }) => [name, options[0] ?? '']));
	return questions.flatMap(({ name, options, when }) =>
		options.map((option) => ({
			...first,
			...(when === undefined ? {} : { [when.choice]: when.among[0] ?? '' }),
			[name]: option
		}))
	);
}

/**
 * What a preset says of its own: every rule that one of its sources has, and that is the same whoever adopts it
 * and however the open questions are answered. The other rules stay open; none has a default.
 */
export function presetDraft(name: PresetName, kind: BodyKind): DraftedRules {
	const { rules, choices } = presets[name];
	const [first, ...others] = strangers.flatMap((stranger) =>
		[{}, ...everyOption(choices)].map((answers) => rulesIn(rules(factsOf(stranger, kind), answers)))
	);
	return Object.fromEntries(
		[...(first ?? [])].filter(
			([path, { source, chosenByBody }]) =>
				!chosenByBody &&
				source.document !== ownDocument &&
				others.every((other) => isSame(other.get(path), first?.get(path)))
		)
	);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The rules of all chapters by their place. */
function rulesIn(
	chapters: Omit<RuleDocument, 'schemaVersion' | 'title'>
): ReadonlyMap<RulePath, Rule<unknown>> {
	return new Map(
		Object.entries(chapters).flatMap(([chapter, rules]) =>
			Object.entries<Rule<unknown>>(rules).flatMap(([name, rule]) => {
				const path = `${chapter}.${name}`;
				return isRulePath(path) ? [[path, rule] as const] : [];
			})
		)
	);
}
