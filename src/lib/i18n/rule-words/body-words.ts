import { m } from '$lib/paraglide/messages';

/** Questions, answers and fields of the rules of this chapter; see `$lib/i18n/rule-word.ts`. */
export const bodyWords = {
	'body.kind': {
		'': m.setup_body_kind_label,
		'=seatCouncil': m.body_kind_seat_council,
		'=openForum': m.body_kind_open_forum,
		'=attendanceEarned': m.body_kind_attendance_earned,
		'=applicantsJury': m.body_kind_applicants_jury,
		'=drawnJury': m.body_kind_drawn_jury,
		'=residentBallot': m.body_kind_resident_ballot,
		'=office': m.body_kind_office
	},
	'body.benches': {
		'': m.rules_edit_body_benches,
		'?': m.rules_edit_body_benches_hint,
		line: m.rules_edit_body_benches_line,
		code: m.rules_edit_body_benches_code,
		seats: m.rules_edit_body_benches_seats,
		filling: m.rules_edit_body_benches_filling,
		'filling=exact': m.rules_edit_body_benches_filling_is_exact,
		'filling=upTo': m.rules_edit_body_benches_filling_is_up_to,
		'filling=partyStrength': m.rules_edit_body_benches_filling_is_party_strength,
		minimum: m.rules_edit_body_benches_minimum,
		'=none': m.rules_edit_body_benches_is_none
	},
	'body.composition': {
		'': m.rules_edit_body_composition,
		'?': m.rules_edit_body_composition_hint,
		line: m.rules_edit_body_composition_line,
		benches: m.rules_edit_body_composition_benches,
		limit: m.rules_edit_body_composition_limit,
		'limit=atLeast': m.rules_edit_body_composition_limit_is_at_least,
		'limit=moreThan': m.rules_edit_body_composition_limit_is_more_than,
		'limit=atMost': m.rules_edit_body_composition_limit_is_at_most,
		'limit=oneMore': m.rules_edit_body_composition_limit_is_one_more,
		'limit=equal': m.rules_edit_body_composition_limit_is_equal,
		checkedOn: m.rules_edit_body_composition_checked_on,
		'checkedOn=seats': m.rules_edit_body_composition_checked_on_is_seats,
		'checkedOn=present': m.rules_edit_body_composition_checked_on_is_present,
		'checkedOn=votes': m.rules_edit_body_composition_checked_on_is_votes,
		'=none': m.rules_edit_body_composition_is_none
	},
	'body.appointment': {
		'': m.rules_edit_body_appointment,
		'=byBench': m.rules_edit_body_appointment_is_by_bench,
		ways: m.rules_edit_body_appointment_ways,
		'ways.line': m.rules_edit_body_appointment_ways_line,
		'ways.bench': m.rules_edit_body_appointment_ways_bench,
		'ways.by': m.rules_edit_body_appointment_ways_by,
		'ways.by=electedByResidents': m.rules_edit_body_appointment_ways_by_is_elected_by_residents,
		'ways.by=electedWithinBench': m.rules_edit_body_appointment_ways_by_is_elected_within_bench,
		'ways.by=delegated': m.rules_edit_body_appointment_ways_by_is_delegated,
		'ways.by=exOfficio': m.rules_edit_body_appointment_ways_by_is_ex_officio,
		'ways.by=coOpted': m.rules_edit_body_appointment_ways_by_is_co_opted,
		'ways.by=byCouncil': m.rules_edit_body_appointment_ways_by_is_by_council,
		'ways.by=byFunction': m.rules_edit_body_appointment_ways_by_is_by_function,
		'ways.by=byLot': m.rules_edit_body_appointment_ways_by_is_by_lot,
		'ways.by=drawnFromRegister': m.rules_edit_body_appointment_ways_by_is_drawn_from_register
	},
	'body.term': {
		'': m.rules_edit_body_term,
		'=months': m.rules_edit_body_term_is_months,
		'=councilTerm': m.rules_edit_body_term_is_council_term,
		'=programmeTerm': m.rules_edit_body_term_is_programme_term
	},
	'body.substitutes': {
		'': m.rules_edit_body_substitutes,
		'=none': m.rules_edit_body_substitutes_is_none,
		'=personal': m.rules_edit_body_substitutes_is_personal,
		'=poolByLot': m.rules_edit_body_substitutes_is_pool_by_lot,
		'=organisation': m.rules_edit_body_substitutes_is_organisation,
		'=succession': m.rules_edit_body_substitutes_is_succession
	},
	'body.proxies': {
		'': m.rules_edit_body_proxies,
		'=forbidden': m.rules_edit_body_proxies_is_forbidden
	},
	'body.rightGained': {
		'': m.rules_edit_body_right_gained,
		'=appointment': m.rules_edit_body_right_gained_is_appointment,
		'=attendance': m.rules_edit_body_right_gained_is_attendance,
		'=presence': m.rules_edit_body_right_gained_is_presence,
		'=residence': m.rules_edit_body_right_gained_is_residence,
		'=proposalInRound': m.rules_edit_body_right_gained_is_proposal_in_round,
		'attendance.times': m.rules_edit_body_right_gained_attendance_times,
		'attendance.withinMonths': m.rules_edit_body_right_gained_attendance_within_months
	},
	'body.rightLost': {
		'': m.rules_edit_body_right_lost,
		line: m.rules_edit_body_right_lost_line,
		'=absence': m.rules_edit_body_right_lost_is_absence,
		'=missedInARow': m.rules_edit_body_right_lost_is_missed_in_a_row,
		'=movedAway': m.rules_edit_body_right_lost_is_moved_away,
		'=excluded': m.rules_edit_body_right_lost_is_excluded,
		'=endOfTerm': m.rules_edit_body_right_lost_is_end_of_term,
		'missedInARow.benchLosesSeat': m.rules_edit_body_right_lost_missed_in_a_row_bench_loses_seat,
		'=none': m.rules_edit_body_right_lost_is_none
	},
	'body.ages': {
		'': m.rules_edit_body_ages,
		'?': m.rules_edit_body_ages_hint,
		'=none': m.rules_edit_body_ages_is_none,
		apply: m.rules_edit_body_ages_apply,
		vote: m.rules_edit_body_ages_vote,
		stand: m.rules_edit_body_ages_stand,
		holdMoney: m.rules_edit_body_ages_hold_money,
		votersAtMost: m.rules_edit_body_ages_voters_at_most
	},
	'body.areaTie': {
		'': m.rules_edit_body_area_tie,
		'=needed': m.rules_edit_body_area_tie_is_needed,
		'needed.ties': m.rules_edit_body_area_tie_needed_ties,
		'needed.ties=lives': m.rules_edit_body_area_tie_needed_ties_is_lives,
		'needed.ties=works': m.rules_edit_body_area_tie_needed_ties_is_works,
		'needed.ties=studies': m.rules_edit_body_area_tie_needed_ties_is_studies,
		'needed.ties=isActive': m.rules_edit_body_area_tie_needed_ties_is_is_active,
		'needed.ties=owns': m.rules_edit_body_area_tie_needed_ties_is_owns,
		'needed.proof': m.rules_edit_body_area_tie_needed_proof,
		'needed.proof=selfDeclaration': m.rules_edit_body_area_tie_needed_proof_is_self_declaration,
		'needed.proof=register': m.rules_edit_body_area_tie_needed_proof_is_register,
		'needed.proof=identityShown': m.rules_edit_body_area_tie_needed_proof_is_identity_shown
	},
	'body.oneOrganisationOneVote': {
		'': m.rules_edit_body_one_organisation_one_vote
	},
	'body.withoutVote': {
		'': m.rules_edit_body_without_vote,
		'=none': m.rules_edit_shared_is_not_regulated,
		'=office': m.rules_edit_body_without_vote_is_office,
		'=steeringGroup': m.rules_edit_body_without_vote_is_steering_group,
		'=guests': m.rules_edit_body_without_vote_is_guests,
		'=announcedGuests': m.rules_edit_body_without_vote_is_announced_guests,
		'=experts': m.rules_edit_body_without_vote_is_experts,
		'=youth': m.rules_edit_body_without_vote_is_youth,
		'=press': m.rules_edit_body_without_vote_is_press
	},
	'body.guestsMaySpeak': {
		'': m.rules_edit_body_guests_may_speak
	},
	'body.chair': {
		'': m.rules_edit_body_chair,
		'=office': m.rules_edit_body_chair_is_office,
		'=elected': m.rules_edit_body_chair_is_elected,
		'=electedPairOneResident': m.rules_edit_body_chair_is_elected_pair_one_resident,
		'=rotatesYearly': m.rules_edit_body_chair_is_rotates_yearly
	}
};
