import type { StepCode } from '$lib/domain/voting/determination';
import type { StepSentence } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';

const handOver: StepSentence = ({ verdict }, { count }, locale) => {
	const votes = { yes: count('yes'), no: count('no'), needed: count('needed') };
	switch (verdict) {
		case 'waiting':
			return m.decision_hand_over_waiting({}, { locale });
		case 'yes':
			return m.decision_hand_over_yes(votes, { locale });
		case 'no':
			return m.decision_hand_over_no(votes, { locale });
		case 'none':
			return m.decision_hand_over_none({}, { locale });
	}
};

const office: StepSentence = ({ verdict }, { text, date, amount, isTrue, has }, locale) => {
	const name = text('office');
	switch (verdict) {
		case 'waiting':
			if (isTrue('outOfBounds'))
				return m.decision_office_out_of_bounds({ office: name }, { locale });
			if (isTrue('reasonsMissing'))
				return m.decision_office_reasons_missing({ office: name }, { locale });
			return has('dueOn')
				? m.decision_office_waiting_until({ office: name, date: date('dueOn') }, { locale })
				: m.decision_office_waiting({ office: name }, { locale });
		case 'yes':
			return m.decision_office_yes(
				{ office: name, date: date('on'), amount: amount('amountCents') },
				{ locale }
			);
		case 'no':
			return m.decision_office_no({ office: name, date: date('on') }, { locale });
		case 'none':
			return m.decision_office_none({}, { locale });
	}
};

/** An office of the ladder, or above it: nothing asks it for its reasons. */
const higherOffice: StepSentence = (step, inputs, locale) =>
	step.verdict === 'waiting'
		? m.decision_office_waits({ office: inputs.text('office') }, { locale })
		: office(step, inputs, locale);

const concurrence: StepSentence = ({ verdict }, { text, date }, locale) => {
	const body = text('body');
	if (verdict === 'waiting') return m.decision_concurrence_waiting({ body }, { locale });
	return verdict === 'yes'
		? m.decision_concurrence_yes({ body, date: date('on') }, { locale })
		: m.decision_concurrence_no({ body, date: date('on') }, { locale });
};

const information: StepSentence = (_step, { text }, locale) =>
	m.decision_information_text({ office: text('office') }, { locale });

const consent: StepSentence = ({ verdict }, { text, date }, locale) => {
	const name = text('office');
	if (verdict === 'waiting')
		return m.decision_consent_waiting({ office: name, date: date('dueOn') }, { locale });
	const answered = { office: name, date: date('on') };
	const bySilence = text('answer') === 'expired';
	if (verdict === 'yes')
		return bySilence
			? m.decision_consent_granted_by_silence(answered, { locale })
			: m.decision_consent_granted(answered, { locale });
	return bySilence
		? m.decision_consent_refused_by_silence(answered, { locale })
		: m.decision_consent_refused(answered, { locale });
};

const escalation: StepSentence = ({ verdict }, { text, date, has }, locale) => {
	const name = text('office');
	const acted = { office: name, date: date('on') };
	switch (verdict) {
		case 'waiting':
			return has('dueOn')
				? m.decision_escalation_waiting_until({ office: name, date: date('dueOn') }, { locale })
				: m.decision_escalation_waiting({ office: name }, { locale });
		case 'yes':
			return m.decision_escalation_upheld(acted, { locale });
		case 'no':
			return m.decision_escalation_overturned(acted, { locale });
		case 'none':
			return m.decision_escalation_passed_on(acted, { locale });
	}
};

/** Sentences for what other stations did after the body's vote. */
export const officeSentences = {
	handOver,
	officeDecision: office,
	arbiter: office,
	nextLevel: higherOffice,
	competentOffice: higherOffice,
	concurrence,
	consent,
	escalation,
	information
} satisfies Partial<Record<StepCode, StepSentence>>;
