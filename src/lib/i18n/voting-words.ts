import type { CorrectionReason } from '$lib/domain/voting/correct-count';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { proceedingOutcomes } from '$lib/domain/voting/record-proceeding';
import type { VotingMethod } from '$lib/domain/voting/voting-options';
import { m } from '$lib/paraglide/messages';

const yes = {
	consensus: m.voting_choice_agree,
	majority: m.voting_choice_yes,
	points: m.voting_choice_points
} satisfies Record<VotingMethod, unknown>;

/** A choice as a voter reads it: a yes to a consensus is an agreement. */
export function choiceLabel(choice: Choice, method: VotingMethod): string {
	const labels = {
		yes: yes[method](),
		no: m.voting_choice_no(),
		abstain: m.voting_choice_abstain(),
		concern: m.voting_choice_concern(),
		standAside: m.voting_choice_stand_aside(),
		veto: m.voting_choice_veto()
	} satisfies Record<Choice, string>;
	return labels[choice];
}

/** What a choice means, where its name alone does not say it. */
export function choiceHint(choice: Choice): string | undefined {
	if (choice === 'concern') return m.voting_choice_concern_hint();
	if (choice === 'standAside') return m.voting_choice_stand_aside_hint();
	return choice === 'veto' ? m.voting_choice_veto_hint() : undefined;
}

type Outcome = (typeof proceedingOutcomes)[keyof typeof proceedingOutcomes][number];

export const outcomeLabels = {
	voted: () => m.voting_outcome_voted(),
	approved: () => m.voting_outcome_approved(),
	rejected: () => m.voting_outcome_rejected(),
	granted: () => m.voting_outcome_granted(),
	refused: () => m.voting_outcome_refused(),
	expired: () => m.voting_outcome_expired(),
	upheld: () => m.voting_outcome_upheld(),
	overturned: () => m.voting_outcome_overturned(),
	passedOn: () => m.voting_outcome_passed_on(),
	noVote: () => m.voting_outcome_no_vote(),
	chair: () => m.voting_outcome_chair(),
	arbiter: () => m.voting_outcome_arbiter(),
	lot: () => m.voting_outcome_lot(),
	nextLevel: () => m.voting_outcome_next_level()
} satisfies Record<Outcome, () => string>;

/** What a station answered; the stored word itself where this version does not know it. */
export function outcomeLabel(outcome: string): string {
	const known = Object.entries(outcomeLabels).find(([name]) => name === outcome);
	return known?.[1]() ?? outcome;
}

export const correctionReasonLabels = {
	countedWrong: () => m.voting_correction_counted_wrong(),
	enteredWrong: () => m.voting_correction_entered_wrong(),
	notEntitled: () => m.voting_correction_not_entitled()
} satisfies Record<CorrectionReason, () => string>;
