import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { VoteCount } from './count-votes';
import type { Step } from './determination';

/**
 * Whether all agree (P-30). Unlike consensus it takes votes against, and who is silent may break it (P-32).
 * Without a single yes nobody agreed.
 */
export function testUnanimity(
	funding: FundingProfile,
	{ abstentionBreaks }: { readonly abstentionBreaks: boolean },
	{ count: { total }, reading }: { count: VoteCount; reading: number }
): Step {
	const { yes, no, abstain } = total;
	const brokenByAbstention = abstentionBreaks && abstain > 0;
	return cite(funding, 'method', {
		code: 'unanimity',
		verdict: yes > 0 && no === 0 && !brokenByAbstention ? 'yes' : 'no',
		reading,
		inputs: { yes, no, abstain, brokenByAbstention }
	});
}
