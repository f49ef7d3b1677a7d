import { m } from '$lib/paraglide/messages';

/** Words that many rules use; see `$lib/i18n/rule-word.ts`. */
export const sharedWords = {
	'=yes': m.setup_choice_recused_for_quorum_counts,
	'=no': m.setup_choice_consent_none,
	'=notRegulated': m.rules_edit_shared_is_not_regulated,
	'=none': m.rules_edit_shared_is_none,
	'=some': m.rules_edit_shared_is_some,
	share: m.rules_edit_shared_share,
	strict: m.rules_edit_shared_strict,
	'strict=yes': m.rules_edit_shared_strict_is_yes,
	'strict=no': m.rules_edit_shared_strict_is_no,
	base: m.setup_choice_base,
	'base=yesNo': m.setup_choice_base_yes_no,
	'base=castVotes': m.setup_choice_base_cast_votes,
	'base=presentEntitled': m.setup_choice_base_present_entitled,
	'base=allMembers': m.setup_choice_base_all_members,
	bench: m.rules_edit_shared_bench,
	benches: m.rules_edit_shared_benches,
	months: m.rules_edit_shared_months,
	days: m.rules_edit_shared_days,
	times: m.rules_edit_shared_times,
	onlyUnexcused: m.rules_edit_shared_only_unexcused,
	office: m.rules_edit_shared_office,
	abstentionBreaks: m.rules_edit_shared_abstention_breaks,
	bounds: m.rules_edit_shared_bounds,
	'bounds=free': m.rules_edit_shared_bounds_is_free,
	'bounds=amongProposals': m.rules_edit_shared_bounds_is_among_proposals,
	reasonsRequired: m.rules_edit_shared_reasons_required,
	numerator: m.rules_edit_shared_numerator,
	denominator: m.rules_edit_shared_denominator
};
