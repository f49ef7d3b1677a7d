import { tierOf } from '../rules/ladder';
import type { FundingProfile } from '../rules/schema/funding-profile';
import type { DecideInput } from './schema/decide-input';

/** What a vote is worth (P-02): it binds, alone or together with others, or it is advice to whoever decides. */
const binds = {
	decide: true,
	coDecide: true,
	recommend: false,
	advise: false,
	rank: false
} as const satisfies Record<FundingProfile['competence']['value'], boolean>;

/** Whether what comes out here decides about money. An office that needs no vote of the body always does. */
export function isBinding({ rules: { funding }, motion }: DecideInput): boolean {
	const tier = tierOf(funding.ladder.value, motion.amountCents);
	return tier?.decides === 'officeAlone' || binds[funding.competence.value];
}
