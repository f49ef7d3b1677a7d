import { m } from '$lib/paraglide/messages';

/** Questions, answers and fields of the rules of this chapter; see `$lib/i18n/rule-word.ts`. */
export const meetingsWords = {
	'meetings.notice': {
		'': m.rules_edit_meetings_notice,
		'=days': m.rules_edit_meetings_notice_is_days,
		'days.days': m.rules_edit_meetings_notice_days_days,
		'days.urgentDays': m.rules_edit_meetings_notice_days_urgent_days
	},
	'meetings.paperInvitation': {
		'': m.rules_edit_meetings_paper_invitation
	},
	'meetings.demandedMeeting': {
		'': m.rules_edit_meetings_demanded_meeting,
		'=onDemand': m.rules_edit_meetings_demanded_meeting_is_on_demand,
		'onDemand.withinDays': m.rules_edit_meetings_demanded_meeting_on_demand_within_days
	},
	'meetings.agendaDeadline': {
		'': m.rules_edit_meetings_agenda_deadline,
		'=days': m.rules_edit_meetings_agenda_deadline_is_days,
		'days.days': m.rules_edit_meetings_agenda_deadline_days_days
	},
	'meetings.proposalDeadline': {
		'': m.rules_edit_meetings_proposal_deadline,
		'=before': m.rules_edit_meetings_proposal_deadline_is_before,
		'before.daysBeforeMeeting': m.rules_edit_meetings_proposal_deadline_before_days_before_meeting,
		'before.daysBeforeStart': m.rules_edit_meetings_proposal_deadline_before_days_before_start
	},
	'meetings.rhythm': {
		'': m.rules_edit_meetings_rhythm,
		'=perYear': m.rules_edit_meetings_rhythm_is_per_year,
		'=onOccasion': m.rules_edit_meetings_rhythm_is_on_occasion,
		'perYear.times': m.rules_edit_meetings_rhythm_per_year_times,
		'perYear.notInHolidays': m.rules_edit_meetings_rhythm_per_year_not_in_holidays
	},
	'meetings.applicant': {
		'': m.rules_edit_meetings_applicant,
		'=mustAttend': m.rules_edit_meetings_applicant_is_must_attend,
		'=mayAttend': m.rules_edit_meetings_applicant_is_may_attend,
		'=excluded': m.rules_edit_meetings_applicant_is_excluded
	},
	'meetings.form': {
		'': m.rules_edit_meetings_form,
		'=inPerson': m.rules_edit_meetings_form_is_in_person,
		'=video': m.rules_edit_meetings_form_is_video,
		'=hybrid': m.rules_edit_meetings_form_is_hybrid,
		'=twoSteps': m.rules_edit_meetings_form_is_two_steps
	},
	'meetings.minutes': {
		'': m.rules_edit_meetings_minutes,
		'=kept': m.rules_edit_meetings_minutes_is_kept,
		'kept.approvedBeforePublication':
			m.rules_edit_meetings_minutes_kept_approved_before_publication,
		'kept.withinDays': m.rules_edit_meetings_minutes_kept_within_days,
		'kept.dissentRecorded': m.rules_edit_meetings_minutes_kept_dissent_recorded
	},
	'meetings.fixedItems': {
		'': m.rules_edit_meetings_fixed_items,
		'=none': m.rules_edit_shared_is_not_regulated,
		'=residentsQuestions': m.rules_edit_meetings_fixed_items_is_residents_questions,
		'=report': m.rules_edit_meetings_fixed_items_is_report,
		'=decisionsOfLastTime': m.rules_edit_meetings_fixed_items_is_decisions_of_last_time
	},
	'meetings.conduct': {
		'': m.rules_edit_meetings_conduct,
		'=respect': m.rules_edit_meetings_conduct_is_respect,
		'respect.sanctions': m.rules_edit_meetings_conduct_respect_sanctions,
		'respect.sanctions=callToOrder':
			m.rules_edit_meetings_conduct_respect_sanctions_is_call_to_order,
		'respect.sanctions=loseFloor': m.rules_edit_meetings_conduct_respect_sanctions_is_lose_floor,
		'respect.sanctions=leave': m.rules_edit_meetings_conduct_respect_sanctions_is_leave,
		'respect.sanctions=exclusion': m.rules_edit_meetings_conduct_respect_sanctions_is_exclusion
	},
	'meetings.discussion': {
		'': m.talk_rule_question,
		'=ruled': m.talk_rule_is_ruled,
		'ruled.minutes': m.talk_rule_minutes,
		'ruled.daysBeforeVote': m.talk_rule_days_before_vote,
		'ruled.concernsAnswered': m.talk_rule_concerns_answered
	}
};
