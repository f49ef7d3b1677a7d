import type { BodyKind } from '../council/body';
import { ok, refuse, type Result } from '../result';
import { consensusForum, consensusForumChoices } from './presets/consensus-forum';
import { quartiersratBerlin, quartiersratChoices } from './presets/quartiersrat-berlin';
import { thirdParity, thirdParityChoices } from './presets/third-parity';
import {
	chosen,
	presetNames,
	written,
	type BodyFacts,
	type ChoiceName,
	type Choices,
	type OpenChoice,
	type PresetName
} from './presets/preset';
import type { FundingProfile } from './schema/funding-profile';
import type { RuleDocument } from './schema/rule-document';
import {
	noCirculation,
	unregulatedBody,
	unregulatedMeetings,
	unregulatedMotions,
	unregulatedOpenness
} from './unregulated';

interface Preset {
	readonly choices: readonly OpenChoice[];
	/** Which kind of body it fits, and whether that body has benches with seats. */
	readonly bodyKind: 'openForum' | 'seatCouncil';
	readonly minimumBenches: number;
	readonly offices: readonly ('arbiterOffice' | 'dissentOffice' | 'consentOffice')[];
	readonly substitutes: 'none' | 'personal';
	readonly profile: (facts: BodyFacts, choices: Choices) => FundingProfile;
}

export const presets: Readonly<Record<PresetName, Preset>> = {
	'consensus-forum': {
		choices: consensusForumChoices,
		bodyKind: 'openForum',
		minimumBenches: 0,
		offices: ['dissentOffice'],
		substitutes: 'none',
		profile: consensusForum
	},
	'third-parity': {
		choices: thirdParityChoices,
		bodyKind: 'seatCouncil',
		minimumBenches: 3,
		offices: ['arbiterOffice', 'consentOffice'],
		substitutes: 'personal',
		profile: thirdParity
	},
	'quartiersrat-berlin': {
		choices: quartiersratChoices,
		bodyKind: 'seatCouncil',
		minimumBenches: 1,
		offices: [],
		substitutes: 'none',
		profile: quartiersratBerlin
	}
};

/** The presets made for bodies of this kind. */
export function presetsFor(kind: BodyKind): readonly PresetName[] {
	return presetNames.filter((name) => presets[name].bodyKind === kind);
}

export type CompleteRulesRefusal =
	'choiceMissing' | 'choiceUnknown' | 'benchesMissing' | 'officeMissing';

/**
 * Makes the rules of a body out of a preset and the body's own choices. Every question that the sources leave
 * open must be answered: there is no silent default. Details of a refusal name the choice or office.
 */
export function completeRules(
	name: PresetName,
	facts: BodyFacts,
	choices: Choices
): Result<RuleDocument, CompleteRulesRefusal> {
	const preset = presets[name];
	const unanswered = preset.choices.find(
		(choice) => isAsked(choice.name, choices) && !choices[choice.name]
	);
	if (unanswered) return refuse('choiceMissing', { choice: unanswered.name });
	const unknown = preset.choices.find(({ name: key, options }) => {
		const answer = choices[key];
		return answer !== undefined && isAsked(key, choices) && !options.includes(answer);
	});
	if (unknown) return refuse('choiceUnknown', { choice: unknown.name });
	if (facts.benches.length < preset.minimumBenches)
		return refuse('benchesMissing', { minimum: preset.minimumBenches });
	const office = preset.offices.find((one) => isNeeded(one, choices) && facts[one].trim() === '');
	if (office) return refuse('officeMissing', { office });
	return ok({
		schemaVersion: 2,
		title: facts.title,
		body: bodyOf(preset, facts),
		funding: preset.profile(facts, choices),
		otherMotions: unregulatedMotions(facts.adoption),
		meetings: unregulatedMeetings(facts.adoption),
		circulation: noCirculation(facts.adoption),
		openness: unregulatedOpenness(facts.adoption)
	});
}

function bodyOf(preset: Preset, facts: BodyFacts): RuleDocument['body'] {
	const { document, place } = facts.adoption;
	const hasBenches = preset.minimumBenches > 0;
	return {
		...unregulatedBody(facts.adoption),
		kind: written(preset.bodyKind, document, place),
		benches: chosen(
			(hasBenches ? facts.benches : []).map((bench) => ({
				...bench,
				filling: 'exact',
				minimum: null
			})),
			facts
		),
		substitutes: written(preset.substitutes, document, place),
		rightGained: written({ kind: hasBenches ? 'appointment' : 'presence' }, document, place)
	};
}

/** What silence means is asked only where a consent is needed. */
function isAsked(name: ChoiceName, choices: Choices): boolean {
	return name !== 'silence' || choices.consent === 'needed';
}

function isNeeded(office: string, choices: Choices): boolean {
	return office !== 'consentOffice' || choices.consent === 'needed';
}
