import type { OpennessSaid } from '$lib/domain/rules/reading/openness';
import type { Sentences } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';

const subjects = {
	fundedProjects: m.rules_reading_subject_funded,
	rejectedProjects: m.rules_reading_subject_rejected,
	decisions: m.rules_reading_subject_decisions,
	moneyLeft: m.rules_reading_subject_money_left,
	minutes: m.rules_reading_subject_minutes,
	agenda: m.rules_reading_subject_agenda,
	members: m.rules_reading_subject_members,
	rules: m.rules_reading_subject_rules,
	criteria: m.rules_reading_subject_criteria
};
const appeals = {
	none: m.rules_reading_appeal_none,
	applyAgain: m.rules_reading_appeal_apply_again,
	petition: m.rules_reading_appeal_petition,
	districtCouncil: m.rules_reading_appeal_district_council,
	court: m.rules_reading_appeal_court
};
const phases = {
	none: m.rules_reading_online_phase_none,
	advisory: m.rules_reading_online_phase_advisory,
	binding: m.rules_reading_online_phase_binding
};
const identities = {
	selfDeclaration: m.rules_reading_identity_self_declaration,
	register: m.rules_reading_identity_register,
	codeLetter: m.rules_reading_identity_code_letter
};

/** What everybody can see, and what residents decide. */
export const opennessSentences: Sentences<OpennessSaid> = {
	notRegulated: (_, { one }) => one(m.rules_reading_not_regulated),
	published: (said, { listOf, options }) =>
		m.rules_reading_published(
			{ subjects: listOf(said.subjects.map((subject) => subjects[subject])) },
			options
		),
	appeal: ({ value }, { one }) => one(appeals[value]),
	onlinePhase: ({ value }, { one }) => one(phases[value]),
	noOnlineBallot: (_, { one }) => one(m.rules_reading_no_online_ballot),
	onlineBallot: ({ votes, days: length }, { count, days, options }) =>
		m.rules_reading_online_ballot({ votes: count(votes), days: days(length) }, options),
	ballotIdentity: ({ identity }, { one }) => one(identities[identity]),
	ballotDeleted: (said, { days, options }) =>
		m.rules_reading_ballot_deleted({ days: days(said.days) }, options),
	assistedPlaces: ({ value }, { one }) =>
		one(value ? m.rules_reading_assisted_places : m.rules_reading_no_assisted_places)
};
