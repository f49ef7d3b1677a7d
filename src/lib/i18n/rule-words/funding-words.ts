import { m } from '$lib/paraglide/messages';

/** Questions, answers and fields of the rules of this chapter; see `$lib/i18n/rule-word.ts`. */
export const fundingWords = {
	'funding.competence': {
		'': m.rules_edit_funding_competence,
		'=decide': m.rules_edit_funding_competence_is_decide,
		'=coDecide': m.rules_edit_funding_competence_is_co_decide,
		'=recommend': m.rules_edit_funding_competence_is_recommend,
		'=advise': m.rules_edit_funding_competence_is_advise,
		'=rank': m.rules_edit_funding_competence_is_rank
	},
	'funding.ladder': {
		'': m.rules_edit_funding_ladder,
		'?': m.rules_edit_funding_ladder_hint,
		line: m.rules_edit_funding_ladder_line,
		upToCents: m.rules_edit_funding_ladder_up_to_cents,
		decides: m.rules_edit_funding_ladder_decides,
		'decides=body': m.rules_edit_funding_ladder_decides_is_body,
		'decides=officeAfterBody': m.rules_edit_funding_ladder_decides_is_office_after_body,
		'decides=officeAlone': m.rules_edit_funding_ladder_decides_is_office_alone,
		'decides=nobody': m.rules_edit_funding_ladder_decides_is_nobody,
		office: m.rules_edit_funding_ladder_office,
		informs: m.rules_edit_funding_ladder_informs
	},
	'funding.results': {
		'': m.rules_edit_funding_results,
		'=approved': m.rules_edit_funding_results_is_approved,
		'=approvedInPart': m.rules_edit_funding_results_is_approved_in_part,
		'=withConditions': m.rules_edit_funding_results_is_with_conditions,
		'=subjectToMoney': m.rules_edit_funding_results_is_subject_to_money,
		'=deferred': m.rules_edit_funding_results_is_deferred,
		'=referred': m.rules_edit_funding_results_is_referred,
		'=recommended': m.rules_edit_funding_results_is_recommended,
		'=rejected': m.rules_edit_funding_results_is_rejected,
		'=increased': m.rules_edit_funding_results_is_increased,
		'=handedToSubBody': m.rules_edit_funding_results_is_handed_to_sub_body
	},
	'funding.moneyShort': {
		'': m.rules_edit_funding_money_short,
		'=inOrder': m.rules_edit_funding_money_short_is_in_order,
		'=byPriority': m.rules_edit_funding_money_short_is_by_priority,
		'=byVotes': m.rules_edit_funding_money_short_is_by_votes,
		'=byPoints': m.rules_edit_funding_money_short_is_by_points,
		'=cutTogether': m.rules_edit_funding_money_short_is_cut_together
	},
	'funding.room': {
		'': m.rules_edit_funding_room,
		'=public': m.rules_edit_funding_room_is_public,
		'=nonPublic': m.rules_edit_funding_room_is_non_public,
		'=publicButDeliberation': m.rules_edit_funding_room_is_public_but_deliberation
	},
	'funding.roomBreach': {
		'': m.rules_edit_funding_room_breach,
		'=void': m.rules_edit_funding_room_breach_is_void
	},
	'funding.ballotForm': {
		'': m.rules_edit_funding_ballot_form,
		usual: m.rules_edit_funding_ballot_form_usual,
		'usual=open': m.rules_edit_funding_ballot_form_usual_is_open,
		'usual=secret': m.rules_edit_funding_ballot_form_usual_is_secret,
		'usual=byName': m.rules_edit_funding_ballot_form_usual_is_by_name,
		secretOnDemand: m.rules_edit_funding_ballot_form_secret_on_demand,
		'secretOnDemand=none': m.rules_edit_funding_ballot_form_secret_on_demand_is_none,
		'secretOnDemand=one': m.rules_edit_funding_ballot_form_secret_on_demand_is_one,
		'secretOnDemand=third': m.rules_edit_funding_ballot_form_secret_on_demand_is_third,
		'secretOnDemand=majority': m.rules_edit_funding_ballot_form_secret_on_demand_is_majority
	},
	'funding.quorum': {
		'': m.rules_edit_funding_quorum,
		'=none': m.rules_edit_funding_quorum_is_none,
		'=invited': m.rules_edit_funding_quorum_is_invited,
		'=absolute': m.rules_edit_funding_quorum_is_absolute,
		'=share': m.rules_edit_funding_quorum_is_share,
		'=everyBench': m.rules_edit_funding_quorum_is_every_bench,
		'=double': m.rules_edit_funding_quorum_is_double,
		'absolute.seats': m.rules_edit_funding_quorum_absolute_seats,
		base: m.rules_edit_funding_quorum_base,
		'base=statutorySeats': m.rules_edit_funding_quorum_base_is_statutory_seats,
		'base=filledSeats': m.rules_edit_funding_quorum_base_is_filled_seats,
		'base=entitled': m.rules_edit_funding_quorum_base_is_entitled,
		'everyBench.minimum': m.rules_edit_funding_quorum_every_bench_minimum,
		'double.benchAtMost': m.rules_edit_funding_quorum_double_bench_at_most
	},
	'funding.quorumTested': {
		'': m.rules_edit_funding_quorum_tested,
		'=atStart': m.rules_edit_funding_quorum_tested_is_at_start,
		'=everyVote': m.rules_edit_funding_quorum_tested_is_every_vote,
		'=onRequest': m.rules_edit_funding_quorum_tested_is_on_request
	},
	'funding.quorumMissed': {
		'': m.rules_edit_funding_quorum_missed,
		'=nextMeeting': m.rules_edit_funding_quorum_missed_is_next_meeting,
		'=afterWaiting': m.rules_edit_funding_quorum_missed_is_after_waiting,
		'=secondConvening': m.rules_edit_funding_quorum_missed_is_second_convening,
		'=circulation': m.rules_edit_funding_quorum_missed_is_circulation,
		'=recommendationOnly': m.rules_edit_funding_quorum_missed_is_recommendation_only,
		'afterWaiting.minutes': m.rules_edit_funding_quorum_missed_after_waiting_minutes
	},
	'funding.interestGrounds': {
		'': m.rules_edit_funding_interest_grounds,
		'?': m.rules_edit_funding_interest_grounds_hint,
		'=applicant': m.rules_edit_funding_interest_grounds_is_applicant,
		'=boardOrEmployee': m.rules_edit_funding_interest_grounds_is_board_or_employee,
		'=relative': m.rules_edit_funding_interest_grounds_is_relative,
		'=contractor': m.rules_edit_funding_interest_grounds_is_contractor,
		'=sameInstitution': m.rules_edit_funding_interest_grounds_is_same_institution,
		'=none': m.rules_edit_funding_interest_grounds_is_none
	},
	'funding.interestDeclared': {
		'': m.rules_edit_funding_interest_declared,
		'=perItem': m.rules_edit_funding_interest_declared_is_per_item,
		'=formOnFile': m.rules_edit_funding_interest_declared_is_form_on_file,
		'=bodyDecidesInDoubt': m.rules_edit_funding_interest_declared_is_body_decides_in_doubt
	},
	'funding.recusedMayDebate': {
		'': m.rules_edit_funding_recused_may_debate
	},
	'funding.recusedCountForQuorum': {
		'': m.setup_choice_recused_for_quorum
	},
	'funding.recusedCountInBase': {
		'': m.rules_edit_funding_recused_count_in_base,
		'?': m.rules_edit_funding_recused_count_in_base_hint
	},
	'funding.method': {
		'': m.rules_edit_funding_method,
		'=consensus': m.rules_edit_funding_method_is_consensus,
		'=unanimity': m.rules_edit_funding_method_is_unanimity,
		'=majority': m.rules_edit_funding_method_is_majority,
		'=staged': m.rules_edit_funding_method_is_staged,
		'=points': m.rules_edit_funding_method_is_points,
		'consensus.objections': m.rules_edit_funding_method_consensus_objections,
		'consensus.objections=concern': m.rules_edit_funding_method_consensus_objections_is_concern,
		'consensus.objections=standAside':
			m.rules_edit_funding_method_consensus_objections_is_stand_aside,
		'consensus.objections=veto': m.rules_edit_funding_method_consensus_objections_is_veto,
		'consensus.vetoNeedsReason': m.rules_edit_funding_method_consensus_veto_needs_reason,
		'consensus.abstentionBreaksConsensus': m.setup_choice_abstention,
		'consensus.readings': m.rules_edit_funding_method_consensus_readings,
		weighting: m.rules_edit_funding_method_weighting,
		'weighting=heads': m.setup_choice_counting_heads,
		'weighting=equalBenches': m.rules_edit_funding_method_weighting_is_equal_benches,
		'weighting=benchPercents': m.rules_edit_funding_method_weighting_is_bench_percents,
		percents: m.rules_edit_funding_method_percents,
		'percents.line': m.rules_edit_funding_method_percents_line,
		'percents.percent': m.rules_edit_funding_method_percents_percent,
		'staged.unanimousRounds': m.rules_edit_funding_method_staged_unanimous_rounds,
		'points.most': m.rules_edit_funding_method_points_most,
		'points.meanAtLeast': m.rules_edit_funding_method_points_mean_at_least,
		'points.meanAtLeast.numerator': m.rules_edit_funding_method_points_mean_at_least_numerator,
		'points.meanAtLeast.denominator': m.rules_edit_funding_method_points_mean_at_least_denominator
	},
	'funding.benchCondition': {
		'': m.rules_edit_funding_bench_condition,
		'=none': m.rules_edit_funding_bench_condition_is_none,
		'=majorityInEach': m.rules_edit_funding_bench_condition_is_majority_in_each,
		'=majorityIn': m.rules_edit_funding_bench_condition_is_majority_in,
		'=concurrence': m.rules_edit_funding_bench_condition_is_concurrence,
		'concurrence.body': m.rules_edit_funding_bench_condition_concurrence_body,
		'concurrence.otherwise': m.rules_edit_funding_bench_condition_concurrence_otherwise
	},
	'funding.tie': {
		'': m.rules_edit_funding_tie,
		'?': m.rules_edit_funding_tie_hint,
		'=rejected': m.rules_edit_funding_tie_is_rejected,
		'=chair': m.rules_edit_funding_tie_is_chair,
		'=arbiter': m.rules_edit_funding_tie_is_arbiter,
		'=bodyDecidesHow': m.rules_edit_funding_tie_is_body_decides_how,
		'=lot': m.rules_edit_funding_tie_is_lot,
		'=nextLevel': m.rules_edit_funding_tie_is_next_level
	},
	'funding.minorityStatement': {
		'': m.rules_edit_funding_minority_statement,
		'=none': m.rules_edit_funding_minority_statement_is_none,
		'=recorded': m.rules_edit_funding_minority_statement_is_recorded,
		'=secondReading': m.rules_edit_funding_minority_statement_is_second_reading
	},
	'funding.conflictTriggers': {
		'': m.rules_edit_funding_conflict_triggers,
		'=noMajority': m.rules_edit_funding_conflict_triggers_is_no_majority,
		'=thirdDissents': m.rules_edit_funding_conflict_triggers_is_third_dissents,
		'=anyObjection': m.rules_edit_funding_conflict_triggers_is_any_objection
	},
	'funding.dissent': {
		'': m.rules_edit_funding_dissent,
		'=rejected': m.rules_edit_funding_dissent_is_rejected,
		'=bodyMayHandOver': m.rules_edit_funding_dissent_is_body_may_hand_over
	},
	'funding.protectedGround': {
		'': m.setup_choice_protected_ground,
		'=asUsual': m.setup_choice_protected_ground_as_usual,
		'=dissentPath': m.setup_choice_protected_ground_dissent_path
	},
	'funding.dissentOffice': {
		'': m.rules_edit_funding_dissent_office,
		'=none': m.rules_edit_funding_dissent_office_is_none
	},
	'funding.arbiter': {
		'': m.rules_edit_funding_arbiter,
		'=none': m.rules_edit_funding_arbiter_is_none
	},
	'funding.consent': {
		'': m.rules_edit_funding_consent,
		'=none': m.rules_edit_funding_consent_is_none,
		'=needed': m.rules_edit_funding_consent_is_needed,
		'needed.months': m.rules_edit_funding_consent_needed_months,
		'needed.silence': m.setup_choice_silence,
		'needed.silence=granted': m.setup_choice_silence_granted,
		'needed.silence=refused': m.setup_choice_silence_refused,
		'needed.blocksPayout': m.rules_edit_funding_consent_needed_blocks_payout,
		escalation: m.rules_edit_funding_consent_escalation,
		'escalation.line': m.rules_edit_funding_consent_escalation_line
	}
};
