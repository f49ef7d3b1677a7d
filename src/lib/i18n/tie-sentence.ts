import type { FundingProfile } from '$lib/domain/rules/schema/funding-profile';
import type { StepCode } from '$lib/domain/voting/determination';
import type { StepSentence } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';
import type { Locale } from '$lib/paraglide/runtime';

type Words = (params: object, options: { locale: Locale }) => string;

const ways: Readonly<Record<string, Words>> = {
	rejected: m.decision_tie_rejected,
	chair: m.decision_tie_chair,
	arbiter: m.decision_tie_arbiter,
	bodyDecidesHow: m.decision_tie_body,
	lot: m.decision_tie_lot,
	nextLevel: m.decision_tie_next_level
} satisfies Record<FundingProfile['tie']['value'], Words>;

const way = (name: string, locale: Locale) =>
	(ways[name] ?? m.decision_tie_rejected)({}, { locale });

const tie: StepSentence = ({ verdict }, { text, has }, locale) =>
	way(has('way') ? text('way') : verdict === 'yes' ? 'arbiter' : 'rejected', locale);

const tieWay: StepSentence = ({ verdict }, { text }, locale) =>
	verdict === 'waiting' ? m.decision_tie_way_waiting({}, { locale }) : way(text('way'), locale);

const chairVote: StepSentence = ({ verdict }, { date }, locale) => {
	switch (verdict) {
		case 'waiting':
			return m.decision_chair_vote_waiting({}, { locale });
		case 'yes':
			return m.decision_chair_vote_yes({ date: date('on') }, { locale });
		case 'no':
			return m.decision_chair_vote_no({ date: date('on') }, { locale });
		case 'none':
			return m.decision_chair_vote_none({}, { locale });
	}
};

const lot: StepSentence = ({ verdict }, { date }, locale) => {
	if (verdict === 'waiting') return m.decision_lot_waiting({}, { locale });
	return verdict === 'yes'
		? m.decision_lot_yes({ date: date('on') }, { locale })
		: m.decision_lot_no({ date: date('on') }, { locale });
};

/** Sentences for equal votes and the ways out of them. */
export const tieSentences = { tie, tieWay, chairVote, lot } satisfies Partial<
	Record<StepCode, StepSentence>
>;
