import type { EntryMode } from '../meeting/meeting';
import { refuse, type Result } from '../result';
import { checkHands, type HandsRaised, type HandsRefusal } from './enter-tally';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { answerFacts, type AnsweredFacts } from './vote-facts';

/** Why a determination was wrong; stands in the new one as its reason. */
export const correctionReasons = ['countedWrong', 'enteredWrong', 'notEntitled'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

export type CorrectCountRefusal =
	| HandsRefusal
	| 'notClosedYet'
	| 'votedOnline'
	| 'laterReadingHeld'
	| 'stationHasActed'
	| 'roundGoneOn'
	| 'moneyPaidOut'
	| 'factUnanswered';

export interface CorrectionFacts {
	readonly item: 'planned' | 'open' | 'closed';
	readonly entryMode: EntryMode | null;
	/** Whether the motion was read again after this item. */
	readonly hasLaterReading: boolean;
	/** Whether an office or council has acted upon the count. */
	readonly hasProceedings: boolean;
	/** Whether a motion that shares its money was read again, or acted upon by another station. */
	readonly hasRoundGoneOn: boolean;
	/** What has left the fund for this motion, or for those that share its money; integer cents. */
	readonly paidCents: number;
	readonly rules: FundingProfile;
	readonly benches: readonly (string | null)[];
	readonly groups: readonly HandsRaised[];
	readonly reason: string;
	/** What is said now about how the vote came about. */
	readonly answers: Partial<AnsweredFacts>;
}

/**
 * A show of hands that was taken down wrong is put right after the vote, in the open: the old determination
 * stays, the new one names it. Once another station has acted on the count, only that station can go on; once money
 * has been paid out, what was promised stays promised.
 */
export function correctCount(facts: CorrectionFacts): Result<AnsweredFacts, CorrectCountRefusal> {
	if (facts.item !== 'closed') return refuse('notClosedYet');
	if (facts.entryMode !== 'showOfHands') return refuse('votedOnline');
	if (facts.hasLaterReading) return refuse('laterReadingHeld');
	if (facts.hasProceedings) return refuse('stationHasActed');
	if (facts.hasRoundGoneOn) return refuse('roundGoneOn');
	if (facts.paidCents > 0) return refuse('moneyPaidOut', { paidCents: facts.paidCents });
	const checked = checkHands(facts);
	return checked.ok ? answerFacts(facts.rules, facts.answers) : checked;
}
