import type { Source } from '$lib/domain/rules/schema/rule';
import type { Step, StepCode } from '$lib/domain/voting/determination';
import { caseQuestions, caseSentences } from '$lib/i18n/case-sentence';
import { circulationQuestions, circulationSentences } from '$lib/i18n/circulation-sentence';
import { officeSentences } from '$lib/i18n/office-sentence';
import { leftToRight } from '$lib/i18n/isolated';
import { stepInputs, type StepSentence } from '$lib/i18n/step-inputs';
import { voteSentences } from '$lib/i18n/vote-sentence';
import { m } from '$lib/paraglide/messages';
import { getLocale, type Locale } from '$lib/paraglide/runtime';

const questions = {
	withdrawal: m.decision_withdrawal_question,
	competence: m.decision_competence_question,
	room: m.decision_room_question,
	quorum: m.decision_quorum_question,
	recusal: m.decision_recusal_question,
	count: m.decision_count_question,
	consensus: m.decision_consensus_question,
	majority: m.decision_majority_question,
	equalBenches: m.decision_equal_benches_question,
	tie: m.decision_tie_question,
	secondReading: m.decision_second_reading_question,
	protectedGround: m.decision_protected_ground_question,
	handOver: m.decision_hand_over_question,
	officeDecision: m.decision_office_question,
	arbiter: m.decision_office_question,
	consent: m.decision_consent_question,
	escalation: m.decision_escalation_question,
	money: m.decision_money_question,
	quorumMissed: m.decision_quorum_missed_question,
	composition: m.decision_composition_present_question,
	unanimity: m.decision_unanimity_question,
	points: m.decision_points_question,
	benchWeights: m.decision_bench_weights_question,
	benchCondition: m.decision_bench_condition_question,
	conflictTrigger: m.decision_conflict_trigger_question,
	minorityStatement: m.decision_minority_statement_question,
	tieWay: m.decision_tie_way_question,
	chairVote: m.decision_chair_vote_question,
	lot: m.decision_lot_question,
	concurrence: m.decision_concurrence_question,
	nextLevel: m.decision_next_level_question,
	competentOffice: m.decision_competent_office_question,
	information: m.decision_information_question,
	residentVote: m.decision_resident_vote_question,
	...circulationQuestions,
	...caseQuestions
} satisfies Record<StepCode, unknown>;

const residentVote: StepSentence = ({ verdict }, { text, count }, locale) => {
	const vote = leftToRight(text('vote'));
	return verdict === 'yes'
		? m.decision_resident_vote_yes(
				{ vote, place: count('place'), chosen: count('chosen') },
				{ locale }
			)
		: m.decision_resident_vote_no({ vote }, { locale });
};

const sentences = {
	residentVote,
	...voteSentences,
	...officeSentences,
	...circulationSentences,
	...caseSentences
} satisfies Record<StepCode, unknown>;

/** The question that a step of the derivation answers. */
export function stepQuestion({ code, inputs }: Step, locale: Locale = getLocale()): string {
	if (code === 'composition' && inputs['on'] === 'votes')
		return m.decision_composition_votes_question({}, { locale });
	if (code === 'composition' && inputs['on'] === 'seats')
		return m.composition_seats_question({}, { locale });
	return questions[code]({}, { locale });
}

/** Steps that answer no yes-or-no question: their sentence says it all. */
const saysItself: readonly StepCode[] = ['tie', 'tieWay', 'quorumMissed', 'chairVote', 'lot'];

/** Yes, no, still open; nothing where the sentence alone says it. */
export function stepAnswer(step: Step, locale: Locale = getLocale()): string | undefined {
	const answers = {
		yes: m.decision_answer_yes({}, { locale }),
		no: m.decision_answer_no({}, { locale }),
		waiting: m.decision_answer_waiting({}, { locale }),
		none: step.code === 'recusal' ? m.decision_answer_no({}, { locale }) : undefined
	};
	return saysItself.includes(step.code) ? undefined : answers[step.verdict];
}

/** The sentence with the numbers that were compared. */
export function stepSentence(step: Step, locale: Locale = getLocale()): string {
	return sentences[step.code](step, stepInputs(step, locale), locale);
}

/** Where the applied rule is written; undefined where no rule was applied. */
export function stepSource(step: Step, locale: Locale = getLocale()): string | undefined {
	if (step.source === null) return undefined;
	const source = sourceWords(step.source, locale);
	return step.chosenByBody ? m.decision_chosen_by_body({ source }, { locale }) : source;
}

/** Where a rule stands: its document, and the place in it. */
export function sourceWords({ document, place }: Source, locale: Locale = getLocale()): string {
	return place === ''
		? m.decision_source_without_place({ document }, { locale })
		: m.decision_source({ document, place }, { locale });
}
