import { m } from '$lib/paraglide/messages';

/** Questions, answers and fields of the rules of this chapter; see `$lib/i18n/rule-word.ts`. */
export const circulationWords = {
	'circulation.allowed': {
		'': m.rules_edit_circulation_allowed,
		'=never': m.rules_edit_circulation_allowed_is_never,
		'=urgentOnly': m.rules_edit_circulation_allowed_is_urgent_only,
		'=ifNobodyObjects': m.rules_edit_circulation_allowed_is_if_nobody_objects,
		'=listedSubjects': m.rules_edit_circulation_allowed_is_listed_subjects
	},
	'circulation.windowDays': {
		'': m.rules_edit_circulation_window_days,
		'=none': m.rules_edit_circulation_window_days_is_none,
		some: m.rules_edit_circulation_window_days_some
	},
	'circulation.validity': {
		'': m.rules_edit_circulation_validity,
		'=moreThanHalfAnswered': m.rules_edit_circulation_validity_is_more_than_half_answered,
		'=usualQuorum': m.rules_edit_circulation_validity_is_usual_quorum,
		'=benchShare': m.rules_edit_circulation_validity_is_bench_share,
		'=allReached': m.rules_edit_circulation_validity_is_all_reached
	},
	'circulation.benchAtMost': {
		'': m.rules_edit_circulation_bench_at_most,
		'=none': m.rules_edit_circulation_bench_at_most_is_none,
		some: m.rules_edit_circulation_bench_at_most_some
	},
	'circulation.failed': {
		'': m.rules_edit_circulation_failed,
		'=nextMeeting': m.rules_edit_circulation_failed_is_next_meeting,
		'=rejected': m.rules_edit_circulation_failed_is_rejected
	},
	'circulation.asksProcedure': {
		'': m.rules_edit_circulation_asks_procedure
	},
	'circulation.substituteVoid': {
		'': m.rules_edit_circulation_substitute_void
	}
};
