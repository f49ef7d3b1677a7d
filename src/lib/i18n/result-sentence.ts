import type {
	Determination,
	GateRefusal,
	Next,
	ResultKind,
	Station
} from '$lib/domain/voting/determination';
import { formatDate } from '$lib/i18n/date';
import { formatCents } from '$lib/i18n/money';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

type Words = (determination: Determination, locale: Locale) => string;

const amountOf = ({ result }: Determination, locale: Locale) => ({
	amount: formatCents(result.amountCents ?? 0, locale)
});
const officeOf = ({ next }: Determination) => ({ office: next?.office ?? '' });

export const refusals = {
	bodyOnlyPrepares: m.decision_result_refused_body_only_prepares,
	wrongRoom: m.decision_result_refused_wrong_room,
	amountAboveLimit: m.decision_result_refused_amount_above_limit,
	officeDecidesAlone: m.decision_result_refused_office_decides_alone,
	moneyMissing: m.decision_result_refused_money_missing,
	circulationNotAllowed: m.decision_circulation_result_not_allowed
} satisfies Record<GateRefusal, unknown>;

const deferred: Words = ({ steps }, locale) =>
	steps.at(-1)?.code === 'circulationFailed'
		? m.decision_circulation_result_failed({}, { locale })
		: m.decision_result_deferred({}, { locale });

const conflicts = {
	nextMeeting: (made, locale) => deferred(made, locale),
	answers: (_determination, locale) => m.decision_circulation_result_open({}, { locale }),
	secondReading: (_determination, locale) => m.decision_result_second_reading({}, { locale }),
	handOver: (_determination, locale) => m.decision_result_hand_over({}, { locale }),
	officeDecision: (made, locale) => m.decision_result_office(officeOf(made), { locale }),
	arbiter: (made, locale) => m.decision_result_office(officeOf(made), { locale }),
	consent: (made, locale) => m.decision_result_office(officeOf(made), { locale }),
	escalation: (made, locale) => m.decision_result_office(officeOf(made), { locale }),
	nextLevel: (made, locale) => m.decision_result_office(officeOf(made), { locale }),
	competentOffice: (made, locale) => m.decision_result_office(officeOf(made), { locale }),
	concurrence: (made, locale) => m.decision_result_concurrence(officeOf(made), { locale }),
	waiting: (made, locale) => deferred(made, locale),
	secondConvening: (made, locale) => deferred(made, locale),
	circulation: (made, locale) => deferred(made, locale),
	tieWay: (_made, locale) => m.decision_result_tie_way({}, { locale }),
	chairVote: (_made, locale) => m.decision_result_chair_vote({}, { locale }),
	lot: (_made, locale) => m.decision_result_lot({}, { locale })
} satisfies Record<Station, Words>;

const results = {
	approved: (made, locale) =>
		made.result.conditions > 0
			? m.decision_result_approved_with_conditions(amountOf(made, locale), { locale })
			: m.decision_result_approved(amountOf(made, locale), { locale }),
	approvedInPart: (made, locale) =>
		made.result.conditions > 0
			? m.decision_result_approved_in_part_with_conditions(amountOf(made, locale), { locale })
			: m.decision_result_approved_in_part(amountOf(made, locale), { locale }),
	recommended: (made, locale) => m.decision_result_recommended(amountOf(made, locale), { locale }),
	notRecommended: (_made, locale) => m.decision_result_not_recommended({}, { locale }),
	rejected: (_made, locale) => m.decision_result_rejected({}, { locale }),
	deferred: (made, locale) => conflicts[made.next?.station ?? 'nextMeeting'](made, locale),
	inConflict: (made, locale) => conflicts[made.next?.station ?? 'secondReading'](made, locale),
	awaitingConsent: (made, locale) =>
		m.decision_result_awaiting_consent(
			{ ...amountOf(made, locale), ...officeOf(made) },
			{ locale }
		),
	withdrawn: (_made, locale) => m.decision_result_withdrawn({}, { locale }),
	refused: (made, locale) => refusals[made.result.refusal ?? 'wrongRoom']({}, { locale })
} satisfies Record<ResultKind, Words>;

/** The result in one sentence, the first thing a decision's page says. */
export function resultSentence(made: Determination, locale: Locale = getLocale()): string {
	return results[made.result.kind](made, locale);
}

const statuses = {
	approved: m.decision_status_approved,
	approvedInPart: m.decision_status_approved_in_part,
	recommended: m.decision_status_recommended,
	notRecommended: m.decision_status_not_recommended,
	rejected: m.decision_status_rejected,
	deferred: m.decision_status_deferred,
	inConflict: m.decision_status_in_conflict,
	awaitingConsent: m.decision_status_awaiting_consent,
	withdrawn: m.decision_status_withdrawn,
	refused: m.decision_status_refused
} satisfies Record<ResultKind, unknown>;

/** The result in one or two words, for lists. */
export function resultStatus(kind: ResultKind, locale: Locale = getLocale()): string {
	return statuses[kind]({}, { locale });
}

/** Whose turn it is, and until when. A station without an office is the body itself. */
export function nextStationSentence(next: Next, locale: Locale = getLocale()): string {
	const ownSide =
		next.station === 'chairVote'
			? m.voting_proceedings_the_chair({}, { locale })
			: m.voting_proceedings_the_body({}, { locale });
	const office = next.office ?? ownSide;
	return next.dueOn === null
		? m.voting_proceedings_waits({ office }, { locale })
		: m.voting_proceedings_waits_until(
				{ office, date: formatDate(next.dueOn, locale) },
				{ locale }
			);
}
