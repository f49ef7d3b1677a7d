import type { FundingProfile } from '$lib/domain/rules/schema/funding-profile';
import type { StepCode } from '$lib/domain/voting/determination';
import { methodSentences } from '$lib/i18n/method-sentence';
import { quorumSentences } from '$lib/i18n/quorum-sentence';
import type { StepSentence } from '$lib/i18n/step-inputs';
import { tieSentences } from '$lib/i18n/tie-sentence';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

type Words = Readonly<Record<string, (params: object, options: { locale: Locale }) => string>>;

const effects: Words & { readonly decide: Words[string] } = {
	decide: m.decision_competence_decides,
	coDecide: m.decision_competence_co_decides,
	recommend: m.decision_competence_recommends,
	advise: m.decision_competence_advises,
	rank: m.decision_competence_ranks
} satisfies Record<FundingProfile['competence']['value'], unknown>;

const competence: StepSentence = (step, { has, amount, text }, locale) => {
	if (text('decides') === 'officeAlone')
		return m.decision_competence_office_alone(
			{ office: text('office'), amount: amount('amountCents') },
			{ locale }
		);
	if (text('decides') === 'officeAfterBody' && step.verdict === 'yes')
		return m.decision_competence_office_after_body({ office: text('office') }, { locale });
	if (step.verdict === 'no' || has('limitCents')) {
		const amounts = { amount: amount('amountCents'), limit: amount('limitCents') };
		return step.verdict === 'no'
			? m.decision_competence_above(amounts, { locale })
			: m.decision_competence_within(amounts, { locale });
	}
	return (effects[text('effect')] ?? effects.decide)({}, { locale });
};

const room: StepSentence = ({ verdict }, { isTrue, text }, locale) => {
	if (isTrue('bodyOnlyPrepares')) return m.decision_room_only_prepares({}, { locale });
	if (verdict === 'no') return m.decision_room_wrong({}, { locale });
	return text('needed') === 'public'
		? m.decision_room_public({}, { locale })
		: m.decision_room_non_public({}, { locale });
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
			: text('method') === 'points'
				? m.decision_count_points({ yes, abstain }, { locale })
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

const bases: Words = {
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
	...quorumSentences,
	recusal,
	count: countOf,
	consensus,
	majority,
	equalBenches,
	...tieSentences,
	...methodSentences,
	secondReading,
	protectedGround,
	money
} satisfies Partial<Record<StepCode, StepSentence>>;
