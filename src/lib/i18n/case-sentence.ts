import type { StepCode, caseStepCodes } from '$lib/domain/voting/determination';
import { formatList, formatNumber } from '$lib/i18n/number';
import { candidateCounts } from '$lib/i18n/step-inputs';
import type { StepSentence } from '$lib/i18n/step-inputs';
import { m } from '$lib/paraglide/messages';

type CaseStepCode = (typeof caseStepCodes)[number] & StepCode;

/** The questions of other motions, of elections and of the money of a round. */
export const caseQuestions = {
	motionRegulated: m.decision_other_regulated_question,
	confirmation: m.decision_other_confirmation_question,
	electionTurnout: m.decision_election_turnout_question,
	electionVotes: m.decision_election_votes_question,
	electionWon: m.decision_election_won_question,
	electionTie: m.decision_election_tie_question,
	roundMoney: m.decision_round_money_question,
	roundOrder: m.decision_round_order_question,
	roundAward: m.decision_round_award_question
} satisfies Record<CaseStepCode, unknown>;

const confirmation: StepSentence = ({ verdict }, { text, date }, locale) => {
	const office = text('office');
	if (verdict === 'waiting') return m.decision_other_confirmation_waiting({ office }, { locale });
	const answered = { office, date: date('on') };
	return verdict === 'yes'
		? m.decision_other_confirmation_yes(answered, { locale })
		: m.decision_other_confirmation_no(answered, { locale });
};

const turnout: StepSentence = (_step, { count }, locale) =>
	m.decision_election_turnout_text(
		{ cast: count('cast'), eligible: count('eligible'), invalid: count('invalid') },
		{ locale }
	);

const votes: StepSentence = (step, _inputs, locale) =>
	formatList(
		candidateCounts(step).map(({ candidate, votes: number }) =>
			m.decision_election_votes_entry(
				{ candidate, votes: formatNumber(number, locale) },
				{ locale }
			)
		),
		locale
	);

const won: StepSentence = ({ verdict }, { list, has, count, number }, locale) => {
	const said = [
		verdict === 'yes'
			? m.decision_election_won_yes({ elected: list('elected') }, { locale })
			: m.decision_election_won_no({}, { locale })
	];
	if (has('needed'))
		said.push(m.decision_election_won_needed({ needed: count('needed') }, { locale }));
	if (number('freeSeats') > 0)
		said.push(m.decision_election_won_free({ seats: count('freeSeats') }, { locale }));
	return said.join(' ');
};

const tie: StepSentence = ({ verdict }, { list, isTrue, text }, locale) => {
	const standing = { standing: list('standing') };
	const who = isTrue('isEqual')
		? m.decision_election_tie_equal(standing, { locale })
		: m.decision_election_tie_majority_missed(standing, { locale });
	const way =
		text('way') === 'runoff'
			? m.decision_election_tie_runoff({}, { locale })
			: m.decision_election_tie_lot({}, { locale });
	const drawn =
		verdict === 'waiting'
			? []
			: [m.decision_election_tie_drawn({ drawn: list('drawn') }, { locale })];
	return [who, way, ...drawn].join(' ');
};

const money: StepSentence = ({ verdict }, { amount }, locale) => {
	const sums = { total: amount('totalCents'), free: amount('freeCents') };
	return verdict === 'yes'
		? m.decision_round_money_yes(sums, { locale })
		: m.decision_round_money_no({ ...sums, short: amount('shortCents') }, { locale });
};

const ways: Readonly<Record<string, (params: object, options: object) => string>> = {
	inOrder: m.decision_round_order_in_order,
	byPriority: m.decision_round_order_by_priority,
	byVotes: m.decision_round_order_by_votes,
	byPoints: m.decision_round_order_by_points,
	cutTogether: m.decision_round_order_cut_together
};

const order: StepSentence = (_step, { text, isTrue }, locale) => {
	if (isTrue('isSettled')) return m.decision_round_order_settled({}, { locale });
	const way = ways[text('way')]?.({}, { locale }) ?? '';
	return isTrue('isEqual') ? `${way} ${m.decision_round_order_equal({}, { locale })}` : way;
};

const award: StepSentence = (_step, { text, amount, number }, locale) => {
	const motion = text('motion');
	if (text('kind') === 'subjectToMoney')
		return m.decision_round_award_subject_to_money({ motion }, { locale });
	if (text('kind') === 'moneyMissing')
		return m.decision_round_award_missing({ motion, free: amount('freeCents') }, { locale });
	const given = { motion, amount: amount('amountCents') };
	return number('amountCents') === number('agreedCents')
		? m.decision_round_award_full(given, { locale })
		: m.decision_round_award_part({ ...given, agreed: amount('agreedCents') }, { locale });
};

/** Sentences for other motions, for elections and for the money of a round. */
export const caseSentences = {
	motionRegulated: (_step, _inputs, locale) => m.decision_other_regulated_no({}, { locale }),
	confirmation,
	electionTurnout: turnout,
	electionVotes: votes,
	electionWon: won,
	electionTie: tie,
	roundMoney: money,
	roundOrder: order,
	roundAward: award
} satisfies Record<CaseStepCode, StepSentence>;
