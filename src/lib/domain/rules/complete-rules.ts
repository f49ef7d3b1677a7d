import type { BodyKind } from '../council/body';
import { ok, refuse, type Result } from '../result';
import { aktionsfondsJury } from './presets/aktionsfonds-jury';
import { amountLadder } from './presets/amount-ladder';
import { consensusForum } from './presets/consensus-forum';
import { juryMixed } from './presets/jury-mixed';
import { kidsJury } from './presets/kids-jury';
import { kiezkasseAssembly } from './presets/kiezkasse-assembly';
import { leaderLike } from './presets/leader-like';
import { officeDecides } from './presets/office-decides';
import { quartiersratBerlin } from './presets/quartiersrat-berlin';
import { residentBallot } from './presets/resident-ballot';
import { stadtteilratAttendance } from './presets/stadtteilrat-attendance';
import { thirdParity } from './presets/third-parity';
import { twoConcurringBodies } from './presets/two-concurring-bodies';
import {
	isAsked,
	officeOf,
	presetNames,
	type BodyFacts,
	type Choices,
	type OfficeName,
	type Preset,
	type PresetName
} from './presets/preset';
import type { RuleDocument } from './schema/rule-document';

export const presets: Readonly<Record<PresetName, Preset>> = {
	'consensus-forum': consensusForum,
	'third-parity': thirdParity,
	'quartiersrat-berlin': quartiersratBerlin,
	'aktionsfonds-jury': aktionsfondsJury,
	'stadtteilrat-attendance': stadtteilratAttendance,
	'amount-ladder': amountLadder,
	'two-concurring-bodies': twoConcurringBodies,
	'jury-mixed': juryMixed,
	'kids-jury': kidsJury,
	'kiezkasse-assembly': kiezkasseAssembly,
	'resident-ballot': residentBallot,
	'leader-like': leaderLike,
	'office-decides': officeDecides
};

/** The presets made for bodies of this kind. */
export function presetsFor(kind: BodyKind): readonly PresetName[] {
	return presetNames.filter((name) => presets[name].bodyKinds.includes(kind));
}

export type CompleteRulesRefusal =
	'choiceMissing' | 'choiceUnknown' | 'benchesMissing' | 'residentBenchMissing' | 'officeMissing';

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
	const answers = checkAnswers(preset, choices);
	if (!answers.ok) return answers;
	if (facts.benches.length < preset.minimumBenches)
		return refuse('benchesMissing', { minimum: preset.minimumBenches });
	if (preset.namesResidentBench && !facts.benches.some(({ code }) => code === facts.residentBench))
		return refuse('residentBenchMissing');
	const office = preset.offices.find(
		(one) => isOfficeNeeded(one, choices) && officeOf(facts, one) === ''
	);
	if (office) return refuse('officeMissing', { office });
	const { title } = facts;
	return ok({ schemaVersion: 2, title, ...preset.rules(facts, choices) });
}

function checkAnswers(
	{ choices: questions }: Preset,
	choices: Choices
): Result<null, 'choiceMissing' | 'choiceUnknown'> {
	for (const question of questions.filter((one) => isAsked(one, choices))) {
		const answer = choices[question.name];
		if (answer === undefined || answer === '')
			return refuse('choiceMissing', { choice: question.name });
		if (!question.options.includes(answer))
			return refuse('choiceUnknown', { choice: question.name });
	}
	return ok(null);
}

/** The council that consents is named only where a consent is needed. */
export function isOfficeNeeded(office: OfficeName, choices: Choices): boolean {
	return office !== 'consentOffice' || choices.consent === 'needed';
}
