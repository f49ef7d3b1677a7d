import type { CirculationSaid, MeetingsSaid } from '$lib/domain/rules/reading/meetings';
import type { Sentences } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';

const papers = {
	yes: m.rules_reading_paper_invitation,
	no: m.rules_reading_no_paper_invitation
};
const applicants = {
	mustAttend: m.rules_reading_applicant_must,
	mayAttend: m.rules_reading_applicant_may,
	excluded: m.rules_reading_applicant_excluded
};
const forms = {
	inPerson: m.rules_reading_form_in_person,
	video: m.rules_reading_form_video,
	hybrid: m.rules_reading_form_hybrid,
	twoSteps: m.rules_reading_form_two_steps
};
const items = {
	residentsQuestions: m.rules_reading_item_questions,
	report: m.rules_reading_item_report,
	decisionsOfLastTime: m.rules_reading_item_decisions
};
const sanctions = {
	callToOrder: m.rules_reading_sanction_call_to_order,
	loseFloor: m.rules_reading_sanction_lose_floor,
	leave: m.rules_reading_sanction_leave,
	exclusion: m.rules_reading_sanction_exclusion
};

/** How the body meets. */
export const meetingsSentences: Sentences<MeetingsSaid> = {
	notRegulated: (_, { one }) => one(m.rules_reading_not_regulated),
	noticeDays: (said, { days, options }) =>
		m.rules_reading_notice_days({ days: days(said.days) }, options),
	urgentDays: (said, { days, options }) =>
		m.rules_reading_urgent_days({ days: days(said.days) }, options),
	noUrgentNotice: (_, { one }) => one(m.rules_reading_no_urgent_notice),
	paperInvitation: ({ value }, { one }) => one(papers[value]),
	demandedMeeting: (said, { share, days, options }) =>
		m.rules_reading_demanded_meeting({ share: share(said.share), days: days(said.days) }, options),
	agendaDeadline: (said, { days, options }) =>
		m.rules_reading_agenda_deadline({ days: days(said.days) }, options),
	proposalBeforeMeeting: (said, { days, options }) =>
		m.rules_reading_proposal_before_meeting({ days: days(said.days) }, options),
	proposalAnyTime: (_, { one }) => one(m.rules_reading_proposal_any_time),
	proposalBeforeStart: (said, { days, options }) =>
		m.rules_reading_proposal_before_start({ days: days(said.days) }, options),
	projectAnyTime: (_, { one }) => one(m.rules_reading_project_any_time),
	meetsPerYear: ({ times }, { count, options }) =>
		m.rules_reading_meets_per_year({ times: count(times) }, options),
	meetsInHolidays: ({ never }, { one }) =>
		one(never ? m.rules_reading_not_in_holidays : m.rules_reading_also_in_holidays),
	meetsOnOccasion: (_, { one }) => one(m.rules_reading_meets_on_occasion),
	applicant: ({ value }, { one }) => one(applicants[value]),
	meetingForm: ({ value }, { one }) => one(forms[value]),
	minutesApproved: ({ first }, { one }) =>
		one(first ? m.rules_reading_minutes_approved_first : m.rules_reading_minutes_at_once),
	minutesWithin: (said, { days, options }) =>
		m.rules_reading_minutes_within({ days: days(said.days) }, options),
	minutesNoLimit: (_, { one }) => one(m.rules_reading_minutes_no_limit),
	minutesDissent: ({ recorded }, { one }) =>
		one(recorded ? m.rules_reading_minutes_dissent : m.rules_reading_minutes_no_dissent),
	fixedItems: (said, { listOf, options }) =>
		m.rules_reading_fixed_items({ items: listOf(said.items.map((item) => items[item])) }, options),
	respect: (_, { one }) => one(m.rules_reading_respect),
	noSanctions: (_, { one }) => one(m.rules_reading_no_sanctions),
	sanctions: (said, { listOf, options }) =>
		m.rules_reading_sanctions(
			{ sanctions: listOf(said.sanctions.map((sanction) => sanctions[sanction])) },
			options
		),
	discussionAnyTime: (_, { one }) => one(m.talk_rule_reading_any_time),
	discussionMinutes: (said, { minutes, options }) =>
		m.talk_rule_reading_minutes({ minutes: minutes(said.minutes) }, options),
	voteAnyDay: (_, { one }) => one(m.talk_rule_reading_any_day),
	voteDaysLater: (said, { days, options }) =>
		m.talk_rule_reading_days_later({ days: days(said.days) }, options),
	concernsAnswered: ({ needed }, { one }) =>
		one(needed ? m.talk_rule_reading_concerns : m.talk_rule_reading_no_concerns)
};

const circulations = {
	never: m.rules_reading_circulation_never,
	urgentOnly: m.rules_reading_circulation_urgent,
	ifNobodyObjects: m.rules_reading_circulation_nobody_objects,
	listedSubjects: m.rules_reading_circulation_subjects
};
const validities = {
	moreThanHalfAnswered: m.rules_reading_validity_half,
	usualQuorum: m.rules_reading_validity_quorum,
	benchShare: m.rules_reading_validity_bench_share,
	allReached: m.rules_reading_validity_all_reached
};
const failures = {
	nextMeeting: m.rules_reading_circulation_failed_meeting,
	rejected: m.rules_reading_circulation_failed_rejected
};

/** Deciding without a meeting. */
export const circulationSentences: Sentences<CirculationSaid> = {
	notRegulated: (_, { one }) => one(m.rules_reading_not_regulated),
	circulationAllowed: ({ value }, { one }) => one(circulations[value]),
	noCirculationWindow: (_, { one }) => one(m.rules_reading_circulation_no_window),
	circulationWindow: (said, { days, options }) =>
		m.rules_reading_circulation_window({ days: days(said.days) }, options),
	circulationValidity: ({ value }, { one }) => one(validities[value]),
	noBenchAtMost: (_, { one }) => one(m.rules_reading_answers_bench_any),
	circulationBenchAtMost: (said, { share, options }) =>
		m.rules_reading_answers_bench_at_most({ share: share(said.share) }, options),
	circulationFailed: ({ value }, { one }) => one(failures[value]),
	asksProcedure: ({ value }, { one }) =>
		one(value ? m.rules_reading_asks_procedure : m.rules_reading_does_not_ask_procedure),
	substituteVoid: ({ value }, { one }) =>
		one(value ? m.rules_reading_substitute_void : m.rules_reading_substitute_counts)
};
