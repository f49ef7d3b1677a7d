import { m } from '$lib/paraglide/messages';

/** Questions, answers and fields of the rules of this chapter; see `$lib/i18n/rule-word.ts`. */
export const opennessWords = {
	'openness.published': {
		'': m.rules_edit_openness_published,
		'=none': m.rules_edit_shared_is_not_regulated,
		'=fundedProjects': m.rules_edit_openness_published_is_funded_projects,
		'=rejectedProjects': m.rules_edit_openness_published_is_rejected_projects,
		'=decisions': m.rules_edit_openness_published_is_decisions,
		'=moneyLeft': m.rules_edit_openness_published_is_money_left,
		'=minutes': m.rules_edit_openness_published_is_minutes,
		'=agenda': m.rules_edit_openness_published_is_agenda,
		'=members': m.rules_edit_openness_published_is_members,
		'=rules': m.rules_edit_openness_published_is_rules,
		'=criteria': m.rules_edit_openness_published_is_criteria
	},
	'openness.appeal': {
		'': m.rules_edit_openness_appeal,
		'=none': m.rules_edit_openness_appeal_is_none,
		'=applyAgain': m.rules_edit_openness_appeal_is_apply_again,
		'=petition': m.rules_edit_openness_appeal_is_petition,
		'=districtCouncil': m.rules_edit_openness_appeal_is_district_council,
		'=court': m.rules_edit_openness_appeal_is_court
	},
	'openness.onlinePhase': {
		'': m.rules_edit_openness_online_phase,
		'=none': m.rules_edit_openness_online_phase_is_none,
		'=advisory': m.rules_edit_openness_online_phase_is_advisory,
		'=binding': m.rules_edit_openness_online_phase_is_binding
	},
	'openness.onlineBallot': {
		'': m.rules_edit_openness_online_ballot,
		'=none': m.rules_edit_openness_online_ballot_is_none,
		'=held': m.rules_edit_openness_online_ballot_is_held,
		'held.votesPerPerson': m.rules_edit_openness_online_ballot_held_votes_per_person,
		'held.days': m.rules_edit_openness_online_ballot_held_days,
		'held.identity': m.rules_edit_openness_online_ballot_held_identity,
		'held.identity=selfDeclaration':
			m.rules_edit_openness_online_ballot_held_identity_is_self_declaration,
		'held.identity=register': m.rules_edit_openness_online_ballot_held_identity_is_register,
		'held.identity=codeLetter': m.rules_edit_openness_online_ballot_held_identity_is_code_letter,
		'held.deletedAfterDays': m.rules_edit_openness_online_ballot_held_deleted_after_days,
		'held.assistedPlaces': m.rules_edit_openness_online_ballot_held_assisted_places
	}
};
