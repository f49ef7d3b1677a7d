import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { VoteCount } from './count-votes';
import type { Step } from './determination';

type Trigger = FundingProfile['conflictTriggers']['value'][number];

/**
 * Whether a vote that would end here goes to the arbiter all the same (P-35). Those who voted against an approval
 * are protected by it; a motion that a majority rejects is no case of conflict.
 */
export function testConflictTriggers(
	funding: FundingProfile,
	{ outcome, count }: { outcome: 'approved' | 'rejected' | 'undecided'; count: VoteCount },
	reading: number
): { step: Step | null; isConflict: boolean } {
	const triggers = funding.conflictTriggers.value;
	if (triggers.length === 0) return { step: null, isConflict: false };
	const { yes, no, concern, standAside, veto } = count.total;
	const against = no + concern + standAside + veto;
	const fires: Record<Trigger, boolean> = {
		noMajority: outcome === 'undecided',
		thirdDissents: outcome === 'approved' && against > 0 && against * 3 >= yes + against,
		anyObjection: outcome === 'approved' && against > 0
	};
	const fired = triggers.find((trigger) => fires[trigger]) ?? null;
	const step = cite(funding, 'conflictTriggers', {
		code: 'conflictTrigger',
		verdict: fired === null ? 'no' : 'yes',
		reading,
		inputs: { trigger: fired, against, votes: yes + against }
	});
	return { step, isConflict: fired !== null };
}
