import type { RuleChapter, RulePath } from '$lib/domain/rules/schema/rule-document';
import type { Plain } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

const chapters = {
	body: m.rules_chapter_body,
	funding: m.rules_chapter_funding,
	otherMotions: m.rules_chapter_other_motions,
	meetings: m.rules_chapter_meetings,
	circulation: m.rules_chapter_circulation,
	openness: m.rules_chapter_openness
} satisfies Record<RuleChapter, Plain>;

const names = {
	'body.kind': m.rules_name_body_kind,
	'body.benches': m.rules_name_body_benches,
	'body.composition': m.rules_name_body_composition,
	'body.appointment': m.rules_name_body_appointment,
	'body.term': m.rules_name_body_term,
	'body.substitutes': m.rules_name_body_substitutes,
	'body.proxies': m.rules_name_body_proxies,
	'body.rightGained': m.rules_name_body_right_gained,
	'body.rightLost': m.rules_name_body_right_lost,
	'body.ages': m.rules_name_body_ages,
	'body.areaTie': m.rules_name_body_area_tie,
	'body.oneOrganisationOneVote': m.rules_name_body_one_organisation_one_vote,
	'body.withoutVote': m.rules_name_body_without_vote,
	'body.guestsMaySpeak': m.rules_name_body_guests_may_speak,
	'body.chair': m.rules_name_body_chair,
	'funding.competence': m.rules_name_funding_competence,
	'funding.ladder': m.rules_name_funding_ladder,
	'funding.room': m.rules_name_funding_room,
	'funding.roomBreach': m.rules_name_funding_room_breach,
	'funding.quorum': m.rules_name_funding_quorum,
	'funding.quorumTested': m.rules_name_funding_quorum_tested,
	'funding.quorumMissed': m.rules_name_funding_quorum_missed,
	'funding.interestGrounds': m.rules_name_funding_interest_grounds,
	'funding.interestDeclared': m.rules_name_funding_interest_declared,
	'funding.recusedMayDebate': m.rules_name_funding_recused_may_debate,
	'funding.recusedCountForQuorum': m.rules_name_funding_recused_count_for_quorum,
	'funding.recusedCountInBase': m.rules_name_funding_recused_count_in_base,
	'funding.method': m.rules_name_funding_method,
	'funding.benchCondition': m.rules_name_funding_bench_condition,
	'funding.ballotForm': m.rules_name_funding_ballot_form,
	'funding.tie': m.rules_name_funding_tie,
	'funding.conflictTriggers': m.rules_name_funding_conflict_triggers,
	'funding.dissent': m.rules_name_funding_dissent,
	'funding.protectedGround': m.rules_name_funding_protected_ground,
	'funding.dissentOffice': m.rules_name_funding_dissent_office,
	'funding.arbiter': m.rules_name_funding_arbiter,
	'funding.consent': m.rules_name_funding_consent,
	'funding.results': m.rules_name_funding_results,
	'funding.moneyShort': m.rules_name_funding_money_short,
	'funding.minorityStatement': m.rules_name_funding_minority_statement,
	'otherMotions.election': m.rules_name_other_motions_election,
	'otherMotions.rulesChange': m.rules_name_other_motions_rules_change,
	'otherMotions.rulesConfirmedBy': m.rules_name_other_motions_rules_confirmed_by,
	'otherMotions.admission': m.rules_name_other_motions_admission,
	'otherMotions.exclusion': m.rules_name_other_motions_exclusion,
	'otherMotions.opinion': m.rules_name_other_motions_opinion,
	'meetings.notice': m.rules_name_meetings_notice,
	'meetings.paperInvitation': m.rules_name_meetings_paper_invitation,
	'meetings.demandedMeeting': m.rules_name_meetings_demanded_meeting,
	'meetings.agendaDeadline': m.rules_name_meetings_agenda_deadline,
	'meetings.proposalDeadline': m.rules_name_meetings_proposal_deadline,
	'meetings.rhythm': m.rules_name_meetings_rhythm,
	'meetings.applicant': m.rules_name_meetings_applicant,
	'meetings.form': m.rules_name_meetings_form,
	'meetings.minutes': m.rules_name_meetings_minutes,
	'meetings.fixedItems': m.rules_name_meetings_fixed_items,
	'meetings.conduct': m.rules_name_meetings_conduct,
	'meetings.discussion': m.talk_rule_name,
	'circulation.allowed': m.rules_name_circulation_allowed,
	'circulation.windowDays': m.rules_name_circulation_window_days,
	'circulation.validity': m.rules_name_circulation_validity,
	'circulation.benchAtMost': m.rules_name_circulation_bench_at_most,
	'circulation.failed': m.rules_name_circulation_failed,
	'circulation.asksProcedure': m.rules_name_circulation_asks_procedure,
	'circulation.substituteVoid': m.rules_name_circulation_substitute_void,
	'openness.published': m.rules_name_openness_published,
	'openness.appeal': m.rules_name_openness_appeal,
	'openness.onlinePhase': m.rules_name_openness_online_phase,
	'openness.onlineBallot': m.rules_name_openness_online_ballot
} satisfies Record<RulePath, Plain>;

/** What a chapter of the rules is about. */
export function chapterName(chapter: RuleChapter, locale: Locale = getLocale()): string {
	return chapters[chapter]({}, { locale });
}

/** What a single rule is about, in two or three words. */
export function ruleName(path: RulePath, locale: Locale = getLocale()): string {
	return names[path]({}, { locale });
}
