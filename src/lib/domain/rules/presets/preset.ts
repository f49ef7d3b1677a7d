import type { BodyKind } from '../../council/body';
import type { Rule, Source } from '../schema/rule';
import type { RuleDocument } from '../schema/rule-document';

export const presetNames = [
	'consensus-forum',
	'third-parity',
	'quartiersrat-berlin',
	'aktionsfonds-jury',
	'stadtteilrat-attendance',
	'amount-ladder',
	'two-concurring-bodies',
	'jury-mixed',
	'kids-jury',
	'kiezkasse-assembly',
	'resident-ballot',
	'leader-like',
	'office-decides'
] as const;
export type PresetName = (typeof presetNames)[number];

export const choiceNames = [
	'voters',
	'abstention',
	'handOver',
	'protectedGround',
	'counting',
	'residentsShare',
	'ages',
	'twoMeetings',
	'quorum',
	'quorumBase',
	'recusedForQuorum',
	'interest',
	'selection',
	'base',
	'recusedInBase',
	'tie',
	'circulation',
	'consent',
	'silence'
] as const;
export type ChoiceName = (typeof choiceNames)[number];

export type Choices = Readonly<Partial<Record<ChoiceName, string>>>;

/** A question that the written sources of a preset leave open; the body answers it when it adopts the rules. */
export interface OpenChoice {
	readonly name: ChoiceName;
	readonly options: readonly string[];
	/** The answers to an earlier question under which this one is asked; without it, it always is. */
	readonly when?: { readonly choice: ChoiceName; readonly among: readonly string[] };
}

/** An office or council outside of the body that a preset may speak of. */
export const officeNames = [
	'arbiterOffice',
	'dissentOffice',
	'consentOffice',
	'smallSumsOffice',
	'councilOffice',
	'secondBody'
] as const;
export type OfficeName = (typeof officeNames)[number];

/** What a body brings besides its choices: its benches and the offices outside of it. */
export interface BodyFacts extends Readonly<Partial<Record<OfficeName, string>>> {
	readonly title: string;
	/** Which of the kinds that the preset fits; without it, the first of them. */
	readonly kind?: BodyKind;
	readonly benches: readonly { readonly code: string; readonly seats: number }[];
	/** The bench of the residents, where the rules speak of it. */
	readonly residentBench?: string;
	readonly escalationOffices: readonly string[];
	/** Where the body wrote its choices down. */
	readonly adoption: Source;
}

/** The rules that real bodies of one sort have in common, and what their sources leave open. */
export interface Preset {
	/** The kinds of body it fits. */
	readonly bodyKinds: readonly [BodyKind, ...BodyKind[]];
	readonly minimumBenches: number;
	readonly namesResidentBench: boolean;
	readonly offices: readonly OfficeName[];
	readonly choices: readonly OpenChoice[];
	readonly rules: (
		facts: BodyFacts,
		choices: Choices
	) => Omit<RuleDocument, 'schemaVersion' | 'title'>;
}

/** Whether the answers given so far leave this question to be asked. */
export function isAsked({ when }: OpenChoice, choices: Choices): boolean {
	return when === undefined || when.among.includes(choices[when.choice] ?? '');
}

/** A value as the named source has it. */
export function written<V>(value: V, document: string, place = ''): Rule<V> {
	return { value, source: { document, place }, chosenByBody: false };
}

/** Values as one source has them, each with its place in it. */
export function from(document: string): <V>(place: string, value: V) => Rule<V> {
	return (place, value) => written(value, document, place);
}

/** A value that the source leaves open and this body chose. */
export function chosen<V>(value: V, facts: Pick<BodyFacts, 'adoption'>): Rule<V> {
	return { value, source: facts.adoption, chosenByBody: true };
}

/** A value of which the source gives only a part; the body chose the rest. */
export function leftOpen<V>(rule: Rule<V>): Rule<V> {
	return { ...rule, chosenByBody: true };
}

/** The name of an office that the preset asks for, as the body gave it. */
export function officeOf(facts: BodyFacts, name: OfficeName): string {
	return facts[name]?.trim() ?? '';
}
