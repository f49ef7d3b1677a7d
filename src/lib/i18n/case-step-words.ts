import type { CaseFallback } from '$lib/domain/case/case-fallback';
import type { CaseStep } from '$lib/domain/case/trace-case';
import type { Station } from '$lib/domain/voting/determination';
import { formatDate } from '$lib/i18n/date';
import { outcomeLabel } from '$lib/i18n/voting-words';
import { m } from '$lib/paraglide/messages';

/** What each station is there to answer. */
const questions = {
	nextMeeting: m.case_again_question,
	answers: m.case_again_question,
	waiting: m.case_again_question,
	secondConvening: m.case_again_question,
	circulation: m.case_again_question,
	secondReading: m.decision_second_reading_question,
	handOver: m.decision_hand_over_question,
	officeDecision: m.decision_office_question,
	arbiter: m.decision_office_question,
	consent: m.decision_consent_question,
	escalation: m.decision_escalation_question,
	tieWay: m.decision_tie_way_question,
	chairVote: m.decision_chair_vote_question,
	lot: m.decision_lot_question,
	concurrence: m.decision_concurrence_question,
	nextLevel: m.decision_next_level_question,
	competentOffice: m.decision_competent_office_question
} satisfies Record<Station, () => string>;

export function stationQuestion(station: Station): string {
	return questions[station]();
}

/** Who is asked, as the rules name it; the body or its chair where they name nobody. */
export function askedName({ office, owner }: Pick<CaseStep, 'office' | 'owner'>): string {
	if (office !== null) return office;
	return owner === 'chair' ? m.voting_proceedings_the_chair() : m.voting_proceedings_the_body();
}

/** Until when, or why there is no day. */
export function dueWords(due: CaseStep['due'], isOverdue: boolean): string {
	switch (due.kind) {
		case 'until': {
			const date = formatDate(due.on);
			return isOverdue ? m.case_due_overdue({ date }) : m.case_due_until({ date });
		}
		case 'meeting':
			return due.on === null
				? m.case_due_agenda()
				: m.case_due_meeting({ date: formatDate(due.on) });
		case 'noLimit':
			return m.case_due_no_limit();
	}
}

/** What came of a step; null while it waits. */
export function endWords({ end }: Pick<CaseStep, 'end'>): string | null {
	if (end === null) return null;
	const outcome =
		end.outcome === 'heldAgain'
			? m.case_end_held_again()
			: end.outcome === 'withdrawn'
				? m.case_end_withdrawn()
				: outcomeLabel(end.outcome);
	const said = { outcome, date: formatDate(end.on) };
	return end.isLate ? m.case_end_late(said) : m.case_end_line(said);
}

/** What the rules say follows when nobody answers in time. */
export function fallbackSentence(fallback: CaseFallback): string {
	switch (fallback.kind) {
		case 'silenceGrants':
			return m.case_fallback_silence_grants();
		case 'silenceEscalates':
			return m.case_fallback_silence_escalates({ office: fallback.office });
		case 'silenceRejects':
			return m.case_fallback_silence_rejects();
		case 'nextAgenda':
			return m.case_fallback_next_agenda();
		case 'staysAsked':
			return m.case_fallback_stays_asked();
	}
}
