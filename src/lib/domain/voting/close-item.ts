import type { EntryMode } from '../meeting/meeting';
import { refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { answerFacts, type AnsweredFacts } from './vote-facts';

export type CloseItemRefusal =
	| 'notOpenYet'
	| 'itemClosed'
	| 'countMissing'
	| 'rollCallMissing'
	| 'secretVoteSpoiled'
	| 'interestUndecided'
	| 'factUnanswered';

export interface ClosingFacts {
	readonly item: 'planned' | 'open' | 'closed';
	readonly entryMode: EntryMode | null;
	/** Whether a show of hands, or an answer of a roll call, was entered. */
	readonly hasCount: boolean;
	/** Whether somebody voted secretly who may not vote: nobody can take that vote out again. */
	readonly isSpoiled: boolean;
	readonly interests: readonly { readonly state: string }[];
	/** The rules under which the vote opened. */
	readonly rules: FundingProfile;
	/** What is said about how the vote came about. */
	readonly answers: Partial<AnsweredFacts>;
}

/**
 * Whether the vote may end. Online votes may be none at all (then nobody agreed); a show of hands that nobody
 * counted can't be told from one in which no hand went up, so it has to be entered; so has a roll call. An interest in doubt is
 * decided first, or nobody knows whose vote counts. Answers what is kept about how the vote came about.
 */
export function closeItem(facts: ClosingFacts): Result<AnsweredFacts, CloseItemRefusal> {
	if (facts.item === 'planned') return refuse('notOpenYet');
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.interests.some(({ state }) => state === 'inDoubt')) return refuse('interestUndecided');
	if (facts.entryMode === 'showOfHands' && !facts.hasCount) return refuse('countMissing');
	if (facts.entryMode === 'rollCall' && !facts.hasCount) return refuse('rollCallMissing');
	if (facts.isSpoiled) return refuse('secretVoteSpoiled');
	return answerFacts(facts.rules, facts.answers);
}
