import type { AnswerRefusal } from '$lib/domain/circulation/answer-in-writing';
import type { EndCirculationRefusal } from '$lib/domain/circulation/end-circulation';
import type { ObjectRefusal } from '$lib/domain/circulation/object-to-circulation';
import type { StartCirculationRefusal } from '$lib/domain/circulation/start-circulation';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import type { RefusalDetails } from '$lib/domain/result';
import { formatDate } from '$lib/i18n/date';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type CirculationRefusal =
	| StartCirculationRefusal
	| AnswerRefusal
	| ObjectRefusal
	| EndCirculationRefusal
	| FormKeyRefusal
	| 'interestAlreadyDeclared'
	| 'factsContradict'
	| 'fundExhausted';

const number = (details: RefusalDetails, name: string) => formatNumber(Number(details[name] ?? 0));
const source = (details: RefusalDetails) => ({ source: String(details['source'] ?? '') });
const most = (details: RefusalDetails) => ({ most: number(details, 'most') });

/** Why a vote in writing is not started, answered or ended like that, in words. */
export const circulationRefusal = refusalWords<CirculationRefusal>({
	...formKeySentences,
	alreadyAnswered: () => m.circulation_refused_already(),
	alreadyObjected: () => m.circulation_refused_already_objected(),
	alreadyOnAgenda: () => m.meeting_refused_already_on_agenda(),
	amendmentUnsettled: () => m.meeting_refused_amendment_unsettled(),
	amountAboveCompetence: (details) =>
		m.circulation_refused_above({
			amount: formatCents(Number(details['upToCents'] ?? 0)),
			...source(details)
		}),
	answersOutstanding: (details) =>
		m.circulation_refused_outstanding({
			date: formatDate(String(details['lastOn'] ?? '')),
			outstanding: number(details, 'outstanding')
		}),
	bodyHasNoSeats: () => m.circulation_refused_no_seats(),
	bodyNotCompetent: () => m.meeting_refused_body_not_competent(),
	choiceNotOffered: () => m.voting_refused_choice_not_offered(),
	circulatesAlready: () => m.circulation_refused_circulates(),
	circulationEnded: () => m.circulation_refused_ended(),
	circulationNever: (details) => m.circulation_refused_never(source(details)),
	concernUnanswered: (details) =>
		m.talk_refused_concern_in_writing({ number: number(details, 'number'), ...source(details) }),
	conditionsNotAllowed: () => m.voting_fact_refused_conditions(),
	conflictOfInterest: () => m.circulation_refused_interest(),
	factsContradict: () => m.voting_refused_facts_contradict(),
	fundExhausted: () => m.voting_refused_fund_exhausted(),
	groundMissing: () => m.circulation_refused_ground(),
	interestAlreadyDeclared: () => m.circulation_refused_interest_declared(),
	memberHasAnswered: () => m.circulation_refused_member_answered(),
	motionDecided: () => m.meeting_refused_motion_decided(),
	noRulesInForce: () => m.meeting_refused_no_rules_in_force(),
	nobodyToAsk: () => m.circulation_refused_nobody(),
	notAsked: () => m.circulation_refused_not_asked(),
	notUrgent: (details) => m.circulation_refused_not_urgent(source(details)),
	objectionNotRuled: () => m.circulation_refused_objection_not_ruled(),
	officeDecidesAlone: (details) =>
		m.circulation_refused_office_alone({
			office: String(details['office'] ?? ''),
			...source(details)
		}),
	otherBody: () => m.meeting_refused_other_body(),
	otherStationWaits: () => m.meeting_refused_other_station_waits(),
	partNotAllowed: () => m.voting_fact_refused_part(),
	pointsAboveMost: (details) => m.voting_refused_points_above_most(most(details)),
	pointsMissing: (details) => m.voting_refused_points_missing(most(details)),
	procedureUnanswered: () => m.circulation_refused_procedure(),
	proposalNotPublished: () => m.meeting_refused_proposal_not_published(),
	reasonMissing: () => m.voting_refused_reason_missing(),
	seatHasAnswered: () => m.circulation_refused_seat_answered(),
	secretNotInWriting: (details) => m.circulation_refused_secret(source(details)),
	subjectNotListed: (details) => m.circulation_refused_not_listed(source(details)),
	vetoesToRead: () => m.circulation_refused_vetoes(),
	windowNotRuled: (details) => m.circulation_refused_window(source(details)),
	windowOver: () => m.circulation_refused_window_over()
});
