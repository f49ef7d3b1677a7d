import type { StepCode } from '$lib/domain/voting/determination';
import type { StepSentence } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';

/** The questions that a vote in writing answers. */
export const circulationQuestions = {
	circulationAllowed: m.decision_circulation_allowed_question,
	circulationProcedure: m.decision_circulation_procedure_question,
	circulationWindow: m.decision_circulation_window_question,
	circulationValid: m.decision_circulation_valid_question,
	circulationBenches: m.decision_circulation_benches_question,
	circulationFailed: m.decision_circulation_failed_question
} satisfies Partial<Record<StepCode, unknown>>;

const allowed: StepSentence = ({ verdict }, { text }, locale) => {
	switch (text('allowed')) {
		case 'urgentOnly':
			return verdict === 'yes'
				? m.decision_circulation_allowed_urgent({}, { locale })
				: m.decision_circulation_allowed_not_urgent({}, { locale });
		case 'ifNobodyObjects':
			return m.decision_circulation_allowed_unopposed({}, { locale });
		case 'listedSubjects':
			return verdict === 'yes'
				? m.decision_circulation_allowed_listed({}, { locale })
				: m.decision_circulation_allowed_not_listed({}, { locale });
		default:
			return m.decision_circulation_allowed_never({}, { locale });
	}
};

const procedure: StepSentence = ({ verdict }, { count }, locale) =>
	verdict === 'yes'
		? m.decision_circulation_procedure_yes({}, { locale })
		: m.decision_circulation_procedure_no({ objections: count('objections') }, { locale });

const window: StepSentence = ({ verdict }, { has, date, count, number }, locale) => {
	const outstanding = count('outstanding');
	if (verdict === 'waiting')
		return has('lastOn')
			? m.decision_circulation_window_open_until({ date: date('lastOn'), outstanding }, { locale })
			: m.decision_circulation_window_open({ outstanding }, { locale });
	const answered = count('answered');
	const over =
		number('outstanding') === 0
			? m.decision_circulation_window_all({ answered }, { locale })
			: m.decision_circulation_window_over({ answered, date: date('lastOn') }, { locale });
	return number('late') === 0
		? over
		: `${over} ${m.decision_circulation_window_late({ late: count('late') }, { locale })}`;
};

const valid: StepSentence = (_step, { text, count }, locale) => {
	const answered = count('answered');
	const members = count('members');
	switch (text('kind')) {
		case 'moreThanHalfAnswered':
			return m.decision_circulation_valid_half({ answered, members }, { locale });
		case 'allReached':
			return m.decision_circulation_valid_reached(
				{ reached: count('reached'), members },
				{ locale }
			);
		case 'usualQuorum':
			return m.decision_circulation_valid_usual({ answered }, { locale });
		default:
			return m.decision_circulation_valid_none({ answered }, { locale });
	}
};

const benches: StepSentence = (_step, { count, share }, locale) =>
	m.decision_circulation_benches_text(
		{ largest: count('largest'), answered: count('answered'), share: share() },
		{ locale }
	);

const failed: StepSentence = (_step, { text }, locale) => {
	switch (text('then')) {
		case 'nextMeeting':
			return m.decision_circulation_failed_next({}, { locale });
		case 'rejected':
			return m.decision_circulation_failed_rejected({}, { locale });
		default:
			return m.decision_circulation_failed_open({}, { locale });
	}
};

/** Sentences for a vote in writing. */
export const circulationSentences = {
	circulationAllowed: allowed,
	circulationProcedure: procedure,
	circulationWindow: window,
	circulationValid: valid,
	circulationBenches: benches,
	circulationFailed: failed
} satisfies Partial<Record<StepCode, StepSentence>>;
