import { ok, refuse, type Result } from '../result';
import type { AllowedChanges } from '../rules/results';
import { adoptedAmounts, checkChanges, type Amendment, type ChangeRefusal } from './amend-motion';
import type { ItemState } from './meeting';

export type SettleAmendmentRefusal =
	'voteOpen' | 'itemClosed' | 'notLowerThanAdopted' | ChangeRefusal;

interface SettlementFacts {
	readonly item: ItemState;
	readonly amendment: Amendment;
	readonly amendments: readonly Amendment[];
	readonly isAdopted: boolean;
	/** What the rules in force let the body change; null before it has any. */
	readonly allowed: AllowedChanges | null;
}

/**
 * Before the vote opens the body takes an amendment in or drops it, and may think again.
 * Everybody votes on the same words: once the vote is open nothing in the motion changes.
 * Amounts only go down; a higher one asks for the adopted one to be dropped first.
 */
export function settleAmendment({
	item,
	amendment,
	amendments,
	isAdopted,
	allowed
}: SettlementFacts): Result<'adopted' | 'dropped', SettleAmendmentRefusal> {
	if (item === 'open') return refuse('voteOpen');
	if (item === 'closed') return refuse('itemClosed');
	if (!isAdopted) return ok('dropped');
	const change = allowed && checkChanges(allowed, [{ ...amendment, state: 'adopted' }]);
	if (change?.ok === false) return change;
	const others = amendments.filter(({ amendmentId }) => amendmentId !== amendment.amendmentId);
	const { amountCents } = amendment;
	if (amountCents !== null && adoptedAmounts(others).some((adopted) => adopted <= amountCents))
		return refuse('notLowerThanAdopted');
	return ok('adopted');
}
