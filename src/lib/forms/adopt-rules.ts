import { z } from 'zod';
import { adoptionLimits } from '$lib/domain/rules/adopt-version';
import { presets } from '$lib/domain/rules/complete-rules';
import type { ChoiceName, Choices, PresetName } from '$lib/domain/rules/presets/preset';
import { fieldIssue } from '$lib/forms/field-error';
import { date, line, optionalLine } from '$lib/forms/fields';

/** The field of each question that a preset leaves open. */
export const choiceFields = {
	abstention: 'abstention',
	handOver: 'hand_over',
	protectedGround: 'protected_ground',
	counting: 'counting',
	base: 'base',
	recusedForQuorum: 'recused_for_quorum',
	consent: 'consent',
	silence: 'silence'
} as const satisfies Record<ChoiceName, string>;

/** The field of each office that a preset may call upon. */
export const officeFields = {
	arbiterOffice: 'arbiter_office',
	dissentOffice: 'dissent_office',
	consentOffice: 'consent_office'
} as const;

const answer = () => optionalLine({ max: 40 });
const office = () => optionalLine({ max: adoptionLimits.office });

const fields = z.object({
	title: line({ max: adoptionLimits.document }),
	abstention: answer(),
	hand_over: answer(),
	protected_ground: answer(),
	counting: answer(),
	base: answer(),
	recused_for_quorum: answer(),
	consent: answer(),
	silence: answer(),
	arbiter_office: office(),
	dissent_office: office(),
	consent_office: office(),
	next_office: office(),
	last_office: office(),
	document: line({ max: adoptionLimits.document }),
	place: optionalLine({ max: adoptionLimits.place }),
	adopted_by: line({ max: adoptionLimits.adoptedBy }),
	confirmed_by: optionalLine({ max: adoptionLimits.adoptedBy }),
	adopted_on: date(),
	valid_from: date()
});

type Given = z.output<typeof fields>;

/** Whether the question is one of this preset and not made idle by another answer. */
function isAsked(name: ChoiceName | 'consentOffice', given: Given): boolean {
	const needsConsent = name === 'silence' || name === 'consentOffice';
	return !needsConsent || given.consent === 'needed';
}

function answersOf(preset: PresetName, given: Given): Choices {
	const answered = presets[preset].choices.flatMap(({ name }) => {
		const value = given[choiceFields[name]];
		return value !== null && isAsked(name, given) ? [[name, value] as const] : [];
	});
	return Object.fromEntries(answered);
}

function missingFields(preset: PresetName, given: Given): readonly string[] {
	const { choices, offices } = presets[preset];
	const questions = choices
		.filter(({ name }) => isAsked(name, given))
		.map(({ name }) => choiceFields[name]);
	const named = offices
		.filter((name) => name !== 'consentOffice' || isAsked(name, given))
		.map((name) => officeFields[name]);
	return [...questions, ...named].filter((name) => given[name] === null);
}

/** The rules that a body gave itself on the basis of a preset: its answers, and where it wrote them down. */
export const adoptRulesForm = (preset: PresetName) =>
	fields.transform((given, ctx) => {
		for (const name of missingFields(preset, given))
			ctx.addIssue(fieldIssue('missing', { path: [name] }));
		const next = [given.next_office, given.last_office].filter((one) => one !== null);
		return {
			title: given.title,
			choices: answersOf(preset, given),
			arbiterOffice: given.arbiter_office ?? '',
			dissentOffice: given.dissent_office ?? '',
			consentOffice: given.consent_office ?? '',
			escalationOffices: given.consent === 'needed' ? next : [],
			adoption: { document: given.document, place: given.place ?? '' },
			adoptedBy: given.adopted_by,
			confirmedBy: given.confirmed_by,
			adoptedOn: given.adopted_on,
			validFrom: given.valid_from
		};
	});
