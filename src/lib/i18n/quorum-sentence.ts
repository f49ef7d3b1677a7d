import type { StepCode } from '$lib/domain/voting/determination';
import { shareWords, type StepSentence } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';

const numbers: StepSentence = ({ verdict }, { text, count, share }, locale) => {
	const present = count('present');
	const needed = count('needed');
	switch (text('kind')) {
		case 'none':
			return m.decision_quorum_none({ present }, { locale });
		case 'notDoubted':
			return m.decision_quorum_not_doubted({ present }, { locale });
		case 'afterWaiting':
			return m.decision_quorum_after_waiting({ present }, { locale });
		case 'second':
			return m.decision_quorum_second_convening({ present }, { locale });
		case 'invited':
			return verdict === 'yes'
				? m.decision_quorum_invited({ present }, { locale })
				: m.decision_quorum_not_invited({}, { locale });
		case 'absolute':
			return m.decision_quorum_absolute({ present, needed }, { locale });
		case 'everyBench':
			return m.decision_quorum_every_bench({ needed, smallest: count('smallest') }, { locale });
		case 'double': {
			const most = shareWords(text('benchAtMost'), false, locale);
			const heads = { present, needed, of: count('of') };
			return m.decision_quorum_double({ ...heads, largest: count('largest'), most }, { locale });
		}
		default:
			return m.decision_quorum_share(
				{ present, needed, of: count('of'), share: share() },
				{ locale }
			);
	}
};

/** The numbers, and when they were taken if not at the vote. */
const quorum: StepSentence = (step, inputs, locale) => {
	const said = numbers(step, inputs, locale);
	switch (inputs.text('counted')) {
		case 'atStart':
			return `${said} ${m.decision_quorum_counted_at_start({}, { locale })}`;
		case 'onRequest':
			return `${said} ${m.decision_quorum_counted_on_request({}, { locale })}`;
		default:
			return said;
	}
};

const quorumMissed: StepSentence = (_step, { text, count }, locale) => {
	switch (text('follows')) {
		case 'afterWaiting':
			return m.decision_quorum_missed_after_waiting({ minutes: count('minutes') }, { locale });
		case 'secondConvening':
			return m.decision_quorum_missed_second_convening({}, { locale });
		case 'circulation':
			return m.decision_quorum_missed_circulation({}, { locale });
		default:
			return m.decision_quorum_missed_recommendation({}, { locale });
	}
};

const composition: StepSentence = ({ verdict }, { text, count, isTrue }, locale) => {
	const limit = text('limit');
	if (limit === 'equal')
		return verdict === 'yes'
			? m.decision_composition_equal_yes({}, { locale })
			: m.decision_composition_equal_no({}, { locale });
	const heads = { counted: count('counted'), all: count('all') };
	if (limit === 'oneMore') return m.decision_composition_one_more(heads, { locale });
	const share = shareWords(text('share'), limit === 'moreThan', locale);
	if (limit === 'atMost')
		return isTrue('each')
			? m.decision_composition_at_most_each({ ...heads, share }, { locale })
			: m.decision_composition_at_most({ ...heads, share }, { locale });
	return isTrue('each')
		? m.decision_composition_each({ ...heads, share }, { locale })
		: m.decision_composition_at_least({ ...heads, share }, { locale });
};

/** Sentences for who was there: enough of them, and of the right benches. */
export const quorumSentences = { quorum, quorumMissed, composition } satisfies Partial<
	Record<StepCode, StepSentence>
>;
