import type { Step, StepCode } from '$lib/domain/voting/determination';
import type { stepInputs } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

export type StepSentence = (
	step: Step,
	inputs: ReturnType<typeof stepInputs>,
	locale: Locale
) => string;

const competence: StepSentence = (step, { has, amount, text }, locale) => {
	if (step.verdict === 'no' || has('limitCents')) {
		const amounts = { amount: amount('amountCents'), limit: amount('limitCents') };
		return step.verdict === 'no'
			? m.decision_competence_above(amounts, { locale })
			: m.decision_competence_within(amounts, { locale });
	}
	return text('effect') === 'recommend'
		? m.decision_competence_recommends({}, { locale })
		: m.decision_competence_decides({}, { locale });
};

const room: StepSentence = ({ verdict }, { isTrue, text }, locale) => {
	if (isTrue('bodyOnlyPrepares')) return m.decision_room_only_prepares({}, { locale });
	if (verdict === 'no') return m.decision_room_wrong({}, { locale });
	return text('needed') === 'public'
		? m.decision_room_public({}, { locale })
		: m.decision_room_non_public({}, { locale });
};

const quorum: StepSentence = (_step, { text, count, share }, locale) => {
	const present = count('present');
	const needed = count('needed');
	switch (text('kind')) {
		case 'none':
			return m.decision_quorum_none({ present }, { locale });
		case 'absolute':
			return m.decision_quorum_absolute({ present, needed }, { locale });
		case 'everyBench':
			return m.decision_quorum_every_bench({ needed, smallest: count('smallest') }, { locale });
		default:
			return m.decision_quorum_share(
				{ present, needed, of: count('of'), share: share() },
				{ locale }
			);
	}
};

const recusal: StepSentence = (step, { count, isTrue }, locale) => {
	if (step.verdict === 'none') return m.decision_recusal_none({}, { locale });
	const recused = { recused: count('recused') };
	return isTrue('mayDebate')
		? m.decision_recusal_may_debate(recused, { locale })
		: m.decision_recusal_may_not_debate(recused, { locale });
};

const countOf: StepSentence = (_step, { text, count, number }, locale) => {
	const [yes, abstain] = [count('yes'), count('abstain')];
	const counted =
		text('method') === 'consensus'
			? m.decision_count_consensus(
					{ yes, abstain, concern: count('concern'), veto: count('veto') },
					{ locale }
				)
			: m.decision_count_majority({ yes, no: count('no'), abstain }, { locale });
	return number('voidSubstitutes') === 0
		? counted
		: `${counted} ${m.decision_count_void({ count: count('voidSubstitutes') }, { locale })}`;
};

const consensus: StepSentence = ({ verdict }, { number, count, isTrue }, locale) => {
	if (verdict === 'yes')
		return number('abstain') > 0
			? m.decision_consensus_yes_abstentions({}, { locale })
			: m.decision_consensus_yes({}, { locale });
	if (number('veto') > 0) return m.decision_consensus_veto({ veto: count('veto') }, { locale });
	return isTrue('brokenByAbstention')
		? m.decision_consensus_abstention_breaks({ abstain: count('abstain') }, { locale })
		: m.decision_consensus_nobody({}, { locale });
};

const bases: Record<string, (params: object, options: { locale: Locale }) => string> = {
	yesNo: m.decision_base_yes_no,
	castVotes: m.decision_base_cast_votes,
	presentEntitled: m.decision_base_present_entitled,
	allMembers: m.decision_base_all_members
};

const majority: StepSentence = (_step, { count, text, share }, locale) =>
	m.decision_majority_text(
		{
			yes: count('yes'),
			base: count('base'),
			kind: bases[text('baseKind')]?.({}, { locale }) ?? '',
			share: share(),
			needed: count('needed')
		},
		{ locale }
	);

const equalBenches: StepSentence = (_step, { text, count }, locale) =>
	m.decision_equal_benches_text(
		{ benches: count('benches'), yes: text('yes'), no: text('no'), needed: text('needed') },
		{ locale }
	);

const tie: StepSentence = ({ verdict }, _inputs, locale) =>
	verdict === 'yes'
		? m.decision_tie_arbiter({}, { locale })
		: m.decision_tie_rejected({}, { locale });

const secondReading: StepSentence = ({ verdict }, { count }, locale) =>
	verdict === 'yes'
		? m.decision_second_reading_yes({ allowed: count('allowed') }, { locale })
		: m.decision_second_reading_no({ allowed: count('allowed') }, { locale });

const protectedGround: StepSentence = ({ verdict }, _inputs, locale) =>
	verdict === 'yes'
		? m.decision_protected_ground_yes({}, { locale })
		: m.decision_protected_ground_no({}, { locale });

const money: StepSentence = ({ verdict }, { amount }, locale) =>
	verdict === 'yes'
		? m.decision_money_yes({ free: amount('freeCents'), left: amount('leftCents') }, { locale })
		: m.decision_money_no({ free: amount('freeCents'), amount: amount('amountCents') }, { locale });

/** Sentences for the body's own vote, from the door to the money. */
export const voteSentences = {
	withdrawal: (_step, _inputs, locale) => m.decision_withdrawal_yes({}, { locale }),
	competence,
	room,
	quorum,
	recusal,
	count: countOf,
	consensus,
	majority,
	equalBenches,
	tie,
	secondReading,
	protectedGround,
	money
} satisfies Partial<Record<StepCode, StepSentence>>;
