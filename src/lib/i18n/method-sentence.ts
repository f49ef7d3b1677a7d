import type { StepCode } from '$lib/domain/voting/determination';
import type { StepSentence } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';

const unanimity: StepSentence = ({ verdict }, { number, count }, locale) => {
	if (verdict === 'yes') return m.decision_unanimity_yes({}, { locale });
	if (number('no') > 0) return m.decision_unanimity_against({ no: count('no') }, { locale });
	return number('yes') === 0
		? m.decision_consensus_nobody({}, { locale })
		: m.decision_unanimity_abstention({ abstain: count('abstain') }, { locale });
};

const points: StepSentence = (_step, { number, count, text }, locale) =>
	number('voters') === 0
		? m.decision_points_nobody({}, { locale })
		: m.decision_points_text(
				{
					points: count('points'),
					voters: count('voters'),
					mean: text('meanAtLeast'),
					needed: count('needed')
				},
				{ locale }
			);

const benchWeights: StepSentence = (_step, { text, isTrue }, locale) => {
	const share = text('needed');
	const needed = isTrue('strict') ? m.decision_share_more_than({ share }, { locale }) : share;
	return m.decision_bench_weights_text({ yes: text('yes'), no: text('no'), needed }, { locale });
};

const benchCondition: StepSentence = ({ verdict }, { text, count }, locale) => {
	if (text('condition') === 'majorityIn')
		return m.decision_bench_condition_in({ yes: count('yes'), no: count('no') }, { locale });
	return verdict === 'yes'
		? m.decision_bench_condition_each_yes({}, { locale })
		: m.decision_bench_condition_each_no({}, { locale });
};

const conflictTrigger: StepSentence = (_step, { text, count }, locale) => {
	const against = count('against');
	switch (text('trigger')) {
		case 'noMajority':
			return m.decision_conflict_trigger_no_majority({}, { locale });
		case 'thirdDissents':
			return m.decision_conflict_trigger_third_dissents(
				{ against, votes: count('votes') },
				{ locale }
			);
		case 'anyObjection':
			return m.decision_conflict_trigger_any_objection({ against }, { locale });
		default:
			return m.decision_conflict_trigger_none({}, { locale });
	}
};

const minorityStatement: StepSentence = ({ verdict }, _inputs, locale) =>
	verdict === 'yes'
		? m.decision_minority_statement_again({}, { locale })
		: m.decision_minority_statement_recorded({}, { locale });

/** Sentences for how votes are counted beside a plain majority, and what stands in the way of a result. */
export const methodSentences = {
	unanimity,
	points,
	benchWeights,
	benchCondition,
	conflictTrigger,
	minorityStatement
} satisfies Partial<Record<StepCode, StepSentence>>;
