import { z } from 'zod';
import { adoptionLimits } from '$lib/domain/rules/adopt-version';
import { isOfficeNeeded, presets } from '$lib/domain/rules/complete-rules';
import {
	isAsked,
	type ChoiceName,
	type Choices,
	type OfficeName,
	type PresetName
} from '$lib/domain/rules/presets/preset';
import { fieldIssue } from '$lib/forms/field-error';
import { date, line, optionalLine } from '$lib/forms/fields';

/** The field of each question that a preset leaves open. */
export const choiceFields = {
	voters: 'voters',
	abstention: 'abstention',
	handOver: 'hand_over',
	protectedGround: 'protected_ground',
	counting: 'counting',
	residentsShare: 'residents_share',
	ages: 'ages',
	twoMeetings: 'two_meetings',
	quorum: 'quorum',
	quorumBase: 'quorum_base',
	recusedForQuorum: 'recused_for_quorum',
	interest: 'interest',
	selection: 'selection',
	base: 'base',
	recusedInBase: 'recused_in_base',
	tie: 'tie',
	circulation: 'circulation',
	consent: 'consent',
	silence: 'silence'
} as const satisfies Record<ChoiceName, string>;

/** The field of each office that a preset may call upon. */
export const officeFields = {
	arbiterOffice: 'arbiter_office',
	dissentOffice: 'dissent_office',
	consentOffice: 'consent_office',
	smallSumsOffice: 'small_sums_office',
	councilOffice: 'council_office',
	secondBody: 'second_body'
} as const satisfies Record<OfficeName, string>;

const answer = () => optionalLine({ max: 40 });
const office = () => optionalLine({ max: adoptionLimits.office });

const fields = z.object({
	title: line({ max: adoptionLimits.document }),
	voters: answer(),
	abstention: answer(),
	hand_over: answer(),
	protected_ground: answer(),
	counting: answer(),
	residents_share: answer(),
	ages: answer(),
	two_meetings: answer(),
	quorum: answer(),
	quorum_base: answer(),
	recused_for_quorum: answer(),
	interest: answer(),
	selection: answer(),
	base: answer(),
	recused_in_base: answer(),
	tie: answer(),
	circulation: answer(),
	consent: answer(),
	silence: answer(),
	resident_bench: answer(),
	arbiter_office: office(),
	dissent_office: office(),
	consent_office: office(),
	small_sums_office: office(),
	council_office: office(),
	second_body: office(),
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

/** The answers that count: a question made idle by an earlier answer has none, whatever was ticked. */
function answersOf(preset: PresetName, given: Given): Choices {
	return presets[preset].choices.reduce<Choices>((answered, choice) => {
		const value = given[choiceFields[choice.name]];
		return value !== null && isAsked(choice, answered)
			? { ...answered, [choice.name]: value }
			: answered;
	}, {});
}

function missingFields(preset: PresetName, given: Given, answered: Choices): readonly string[] {
	const { choices, offices, namesResidentBench } = presets[preset];
	const questions = choices
		.filter((choice) => isAsked(choice, answered))
		.map(({ name }) => choiceFields[name]);
	const named = offices
		.filter((name) => isOfficeNeeded(name, answered))
		.map((name) => officeFields[name]);
	const bench = namesResidentBench ? (['resident_bench'] as const) : [];
	return [...questions, ...bench, ...named].filter((name) => given[name] === null);
}

/** The rules that a body gave itself on the basis of a preset: its answers, and where it wrote them down. */
export const adoptRulesForm = (preset: PresetName) =>
	fields.transform((given, ctx) => {
		const choices = answersOf(preset, given);
		for (const name of missingFields(preset, given, choices))
			ctx.addIssue(fieldIssue('missing', { path: [name] }));
		const next = [given.next_office, given.last_office].filter((one) => one !== null);
		return {
			title: given.title,
			choices,
			residentBench: given.resident_bench ?? '',
			...officesOf(given),
			escalationOffices: choices.consent === 'needed' ? next : [],
			adoption: { document: given.document, place: given.place ?? '' },
			adoptedBy: given.adopted_by,
			confirmedBy: given.confirmed_by,
			adoptedOn: given.adopted_on,
			validFrom: given.valid_from
		};
	});

function officesOf(given: Given): Record<OfficeName, string> {
	return {
		arbiterOffice: given.arbiter_office ?? '',
		dissentOffice: given.dissent_office ?? '',
		consentOffice: given.consent_office ?? '',
		smallSumsOffice: given.small_sums_office ?? '',
		councilOffice: given.council_office ?? '',
		secondBody: given.second_body ?? ''
	};
}
