import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { VoteCount } from './count-votes';
import type { Step } from './determination';

type Consensus = Extract<FundingProfile['method']['value'], { kind: 'consensus' }>;

export type ConsensusOutcome = 'approved' | 'objected' | 'protected' | 'rejected';

/**
 * Consensus is not unanimity: who abstains or stands aside lets the others go on, unless the rules say that an
 * abstention breaks it (P-32). A veto breaks it and is routed; it is never fatal by itself and never overruled
 * here. Without a single yes there is nothing to agree on.
 */
export function seekConsensus(
	funding: FundingProfile,
	method: Consensus,
	{ count, reading }: { count: VoteCount; reading: number }
): { outcome: ConsensusOutcome; steps: readonly Step[] } {
	const { yes, abstain, concern, standAside, veto } = count.total;
	const brokenByAbstention = method.abstentionBreaksConsensus && abstain > 0;
	const reached = veto === 0 && !brokenByAbstention && yes + concern > 0;
	const consensus = cite(funding, 'method', {
		code: 'consensus',
		verdict: reached ? 'yes' : 'no',
		reading,
		inputs: { yes, abstain, concern, standAside, veto, brokenByAbstention }
	});
	if (reached) return { outcome: 'approved', steps: [consensus] };
	if (veto === 0 && !brokenByAbstention) return { outcome: 'rejected', steps: [consensus] };
	if (count.protectedVetoes === 0) return { outcome: 'objected', steps: [consensus] };
	const leavesPath = funding.protectedGround.value === 'dissentPath';
	const ground = cite(funding, 'protectedGround', {
		code: 'protectedGround',
		verdict: leavesPath ? 'yes' : 'no',
		reading,
		inputs: { vetoes: count.protectedVetoes }
	});
	return { outcome: leavesPath ? 'protected' : 'objected', steps: [consensus, ground] };
}
