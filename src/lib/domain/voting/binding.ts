import { tierOf } from '../rules/ladder';
import { isBindingVote } from '../rules/results';
import type { DecideInput } from './schema/decide-input';

/** Whether what comes out here decides about money. An office that needs no vote of the body always does. */
export function isBinding({ rules: { funding }, motion }: DecideInput): boolean {
	const tier = tierOf(funding.ladder.value, motion.amountCents);
	return tier?.decides === 'officeAlone' || isBindingVote(funding);
}
