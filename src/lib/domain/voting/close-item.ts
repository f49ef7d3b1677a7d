import { refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { answerFacts, type AnsweredFacts } from './vote-facts';

export type CloseItemRefusal =
	'notOpenYet' | 'itemClosed' | 'countMissing' | 'interestUndecided' | 'factUnanswered';

export interface ClosingFacts {
	readonly item: 'planned' | 'open' | 'closed';
	readonly entryMode: 'online' | 'showOfHands' | null;
	/** Whether a show of hands was entered. */
	readonly hasTally: boolean;
	readonly interests: readonly { readonly state: string }[];
	/** The rules under which the vote opened. */
	readonly rules: FundingProfile;
	/** What is said about how the vote came about. */
	readonly answers: Partial<AnsweredFacts>;
}

/**
 * Whether the vote may end. Online votes may be none at all (then nobody agreed); a show of hands that nobody
 * counted can't be told from one in which no hand went up, so it has to be entered. An interest in doubt is
 * decided first, or nobody knows whose vote counts. Answers what is kept about how the vote came about.
 */
export function closeItem(facts: ClosingFacts): Result<AnsweredFacts, CloseItemRefusal> {
	if (facts.item === 'planned') return refuse('notOpenYet');
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.interests.some(({ state }) => state === 'inDoubt')) return refuse('interestUndecided');
	if (facts.entryMode === 'showOfHands' && !facts.hasTally) return refuse('countMissing');
	return answerFacts(facts.rules, facts.answers);
}
