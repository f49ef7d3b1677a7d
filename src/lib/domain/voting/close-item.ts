import { ok, refuse, type Result } from '../result';

export type CloseItemRefusal = 'notOpenYet' | 'itemClosed' | 'countMissing' | 'interestUndecided';

export interface ClosingFacts {
	readonly item: 'planned' | 'open' | 'closed';
	readonly entryMode: 'online' | 'showOfHands' | null;
	/** Whether a show of hands was entered. */
	readonly hasTally: boolean;
	readonly interests: readonly { readonly state: string }[];
}

/**
 * Whether the vote may end. Online votes may be none at all (then nobody agreed); a show of hands that nobody
 * counted can't be told from one in which no hand went up, so it has to be entered. An interest in doubt is
 * decided first, or nobody knows whose vote counts.
 */
export function closeItem(facts: ClosingFacts): Result<true, CloseItemRefusal> {
	if (facts.item === 'planned') return refuse('notOpenYet');
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.interests.some(({ state }) => state === 'inDoubt')) return refuse('interestUndecided');
	if (facts.entryMode === 'showOfHands' && !facts.hasTally) return refuse('countMissing');
	return ok(true);
}
