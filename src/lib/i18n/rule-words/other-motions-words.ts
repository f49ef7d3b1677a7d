import { m } from '$lib/paraglide/messages';

/** Questions, answers and fields of the rules of this chapter; see `$lib/i18n/rule-word.ts`. */
export const otherMotionsWords = {
	'otherMotions.election': {
		'': m.rules_edit_other_motions_election,
		'=election': m.rules_edit_other_motions_election_is_election,
		'election.wins': m.rules_edit_other_motions_election_election_wins,
		'election.wins=mostVotes': m.rules_edit_other_motions_election_election_wins_is_most_votes,
		'election.wins=majority': m.rules_edit_other_motions_election_election_wins_is_majority,
		'election.tie': m.rules_edit_other_motions_election_election_tie,
		'election.tie=runoff': m.rules_edit_other_motions_election_election_tie_is_runoff,
		'election.tie=lot': m.rules_edit_other_motions_election_election_tie_is_lot
	},
	'otherMotions.rulesChange': {
		'': m.rules_edit_other_motions_rules_change,
		'=majority': m.rules_edit_other_motions_rules_change_is_majority
	},
	'otherMotions.rulesConfirmedBy': {
		'': m.rules_edit_other_motions_rules_confirmed_by,
		'=none': m.rules_edit_other_motions_rules_confirmed_by_is_none,
		some: m.rules_edit_other_motions_rules_confirmed_by_some
	},
	'otherMotions.admission': {
		'': m.rules_edit_other_motions_admission,
		'=majority': m.rules_edit_other_motions_admission_is_majority
	},
	'otherMotions.exclusion': {
		'': m.rules_edit_other_motions_exclusion,
		'=majority': m.rules_edit_other_motions_exclusion_is_majority
	},
	'otherMotions.opinion': {
		'': m.rules_edit_other_motions_opinion,
		'=majority': m.rules_edit_other_motions_opinion_is_majority
	}
};
