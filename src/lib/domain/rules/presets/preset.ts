import type { Rule, Source } from '../schema/rule';
import type { FundingProfile } from '../schema/funding-profile';

export const presetNames = ['consensus-forum', 'third-parity', 'quartiersrat-berlin'] as const;
export type PresetName = (typeof presetNames)[number];

/** A question that the written sources of a preset leave open; the body answers it when it adopts the rules. */
export interface OpenChoice {
	readonly name: ChoiceName;
	readonly options: readonly string[];
}

export const choiceNames = [
	'abstention',
	'handOver',
	'protectedGround',
	'counting',
	'base',
	'recusedForQuorum',
	'consent',
	'silence'
] as const;
export type ChoiceName = (typeof choiceNames)[number];

export type Choices = Readonly<Partial<Record<ChoiceName, string>>>;

/** What a body brings besides its choices: its benches and the offices outside of it. */
export interface BodyFacts {
	readonly title: string;
	readonly benches: readonly { readonly code: string; readonly seats: number }[];
	readonly arbiterOffice: string;
	readonly dissentOffice: string;
	readonly consentOffice: string;
	readonly escalationOffices: readonly string[];
	/** Where the body wrote its choices down. */
	readonly adoption: Source;
}

/** A value as the named source has it. */
export function written<V>(value: V, document: string, place = ''): Rule<V> {
	return { value, source: { document, place }, chosenByBody: false };
}

/** A value that the source leaves open and this body chose. */
export function chosen<V>(value: V, facts: Pick<BodyFacts, 'adoption'>): Rule<V> {
	return { value, source: facts.adoption, chosenByBody: true };
}

export type Profile = FundingProfile;
