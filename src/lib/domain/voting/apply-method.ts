import type { FundingProfile } from '../rules/schema/funding-profile';
import { testBenchCondition } from './bench-condition';
import { cite } from './cite';
import { testConflictTriggers } from './conflict-trigger';
import { seekConsensus } from './consensus';
import type { VoteCount } from './count-votes';
import type { Step } from './determination';
import { testMajority, type Majority } from './majority';
import { testPoints } from './points';
import { testUnanimity } from './unanimity';

export interface CountedVote {
	readonly count: VoteCount;
	readonly reading: number;
	/** Readings before this one in which the motion met an objection, or not all agreed. */
	readonly objections: number;
}

/**
 * `tied` goes the way of equal votes; `conflict` to the arbiter; `objected` to a further reading; `protected` to the
 * office for dissent.
 */
export type VoteOutcome = 'approved' | 'rejected' | 'tied' | 'conflict' | 'objected' | 'protected';

interface Voted<O> {
	readonly outcome: O;
	readonly steps: readonly Step[];
}

/** What the votes say by the method of the rules, with what the benches must say and what makes a conflict. */
export function applyMethod(funding: FundingProfile, counted: CountedVote): Voted<VoteOutcome> {
	const voted = countByMethod(funding, counted);
	const { outcome } = voted;
	if (outcome === 'tied') return breakTie(funding, counted, voted.steps);
	if (outcome === 'objected' || outcome === 'protected') return { outcome, steps: voted.steps };
	const held = holdBenchCondition(funding, counted, { outcome, steps: voted.steps });
	const { step, isConflict } = testConflictTriggers(
		funding,
		{ outcome: held.outcome, count: counted.count },
		counted.reading
	);
	const steps = step ? [...held.steps, step] : held.steps;
	if (isConflict) return { outcome: 'conflict', steps };
	return { outcome: held.outcome === 'approved' ? 'approved' : 'rejected', steps };
}

function countByMethod(
	funding: FundingProfile,
	counted: CountedVote
): Voted<'approved' | 'rejected' | 'undecided' | 'tied' | 'objected' | 'protected'> {
	const method = funding.method.value;
	switch (method.kind) {
		case 'consensus':
			return seekConsensus(funding, method, counted);
		case 'majority':
			return byMajority(funding, method, counted);
		case 'unanimity': {
			const step = testUnanimity(funding, method, counted);
			return { outcome: step.verdict === 'yes' ? 'approved' : lost(counted), steps: [step] };
		}
		case 'staged': {
			if (counted.objections >= method.unanimousRounds) return byMajority(funding, method, counted);
			const step = testUnanimity(funding, method, counted);
			return { outcome: step.verdict === 'yes' ? 'approved' : 'objected', steps: [step] };
		}
		case 'points': {
			const step = testPoints(funding, method, counted);
			return { outcome: step.verdict === 'yes' ? 'approved' : 'rejected', steps: [step] };
		}
	}
}

/** Not all agreed; where nobody did, all are against it. */
function lost({ count }: CountedVote): 'rejected' | 'undecided' {
	return count.total.yes === 0 ? 'rejected' : 'undecided';
}

function byMajority(
	funding: FundingProfile,
	method: Majority,
	counted: CountedVote
): Voted<'approved' | 'rejected' | 'undecided' | 'tied'> {
	const { outcome, step } = testMajority(funding, method, counted);
	return { outcome, steps: [step] };
}

/** Benches can take an approval away, never give one. */
function holdBenchCondition(
	funding: FundingProfile,
	{ count, reading }: CountedVote,
	voted: Voted<'approved' | 'rejected' | 'undecided'>
): Voted<'approved' | 'rejected' | 'undecided'> {
	if (voted.outcome !== 'approved') return voted;
	const step = testBenchCondition(funding, count, reading);
	if (step === null) return voted;
	return {
		outcome: step.verdict === 'yes' ? 'approved' : 'undecided',
		steps: [...voted.steps, step]
	};
}

/** Equal votes go where the rules send them (P-33), and then ask no bench: the way out is the rule for it. */
function breakTie(
	funding: FundingProfile,
	{ count: { total }, reading }: CountedVote,
	steps: readonly Step[]
): Voted<VoteOutcome> {
	const way = funding.tie.value;
	const goesOn = way !== 'rejected';
	const votes = { yes: total.yes, no: total.no };
	const tie = cite(funding, 'tie', {
		code: 'tie',
		verdict: goesOn ? 'yes' : 'no',
		reading,
		inputs: way === 'arbiter' || way === 'rejected' ? votes : { ...votes, way }
	});
	return { outcome: goesOn ? 'tied' : 'rejected', steps: [...steps, tie] };
}
