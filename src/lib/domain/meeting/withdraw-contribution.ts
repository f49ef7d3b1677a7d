import { ok, refuse, type Result } from '../result';
import type { AmendmentState } from './amend-motion';
import type { ItemState } from './meeting';

/** Who took a contribution out of the discussion. */
export const withdrawers = ['author', 'manager'] as const;
export type Withdrawer = (typeof withdrawers)[number];

export type WithdrawContributionRefusal = 'notYourWords' | 'voteIsOver' | 'changeAdopted';

interface WithdrawalFacts {
	readonly by: Withdrawer;
	readonly isOwn: boolean;
	readonly item: ItemState;
	readonly amendmentState: AmendmentState | null;
}

/**
 * Whoever wrote something can take it back until the vote has ended; afterwards it belongs to the decision. The
 * manager removes what nobody may read, at any time and with a reason. A change that the body took over is
 * what everybody votes on: the body drops it first.
 */
export function withdrawContribution(
	facts: WithdrawalFacts
): Result<true, WithdrawContributionRefusal> {
	if (facts.by === 'author' && !facts.isOwn) return refuse('notYourWords');
	if (facts.by === 'author' && facts.item === 'closed') return refuse('voteIsOver');
	return facts.amendmentState === 'adopted' ? refuse('changeAdopted') : ok(true);
}
