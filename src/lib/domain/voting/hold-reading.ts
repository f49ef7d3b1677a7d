import type { FundingProfile } from '../rules/schema/funding-profile';
import { countInWriting, type CountedInWriting } from './circulation';
import { cite } from './cite';
import { seekConsensus } from './consensus';
import { countVotes, type VoteCount } from './count-votes';
import type { GateRefusal, Step } from './determination';
import { passGate } from './gate';
import { testMajority } from './majority';
import { testQuorum } from './quorum';
import type { DecideInput, Reading } from './schema/decide-input';

export type ReadingOutcome =
	| { readonly kind: 'refused'; readonly refusal: GateRefusal }
	| {
			readonly kind:
				| 'notQuorate'
				| 'answersOpen'
				| 'circulationFailed'
				| 'approved'
				| 'rejected'
				| 'tied'
				| 'objected'
				| 'protected';
	  };

export interface HeldReading {
	readonly outcome: ReadingOutcome;
	readonly steps: readonly Step[];
}

/** One vote of the body, from the door to the count: gate, quorum, recusal, count, method. */
export function holdReading(input: DecideInput, held: Reading, number: number): HeldReading {
	const { funding } = input.rules;
	const gate = passGate(input, { held, number });
	if (gate.refusal)
		return { outcome: { kind: 'refused', refusal: gate.refusal }, steps: gate.steps };
	const gathered = gather(input.rules, held, number);
	const steps = [...gate.steps, ...gathered.steps];
	const { count } = gathered;
	if (gathered.outcome !== 'valid') return { outcome: { kind: gathered.outcome }, steps };
	steps.push(recusalStep(funding, count, number), countStep(funding, count, number));
	const counted = applyMethod(funding, { count, reading: number });
	return { outcome: { kind: counted.kind }, steps: [...steps, ...counted.steps] };
}

/** Whether enough took part: in the room (P-20), or in writing (P-82). */
function gather(
	rules: DecideInput['rules'],
	{ votes, heldOn }: Reading,
	number: number
): Omit<CountedInWriting, 'outcome'> & { outcome: CountedInWriting['outcome'] | 'notQuorate' } {
	if (votes.kind === 'circulation') return countInWriting(rules, { votes, on: heldOn, number });
	const count = countVotes(rules, votes);
	const quorum = testQuorum(rules.funding, count, number);
	return { outcome: quorum.verdict === 'no' ? 'notQuorate' : 'valid', count, steps: [quorum] };
}

function applyMethod(
	funding: FundingProfile,
	counted: { count: VoteCount; reading: number }
): {
	kind: 'approved' | 'rejected' | 'tied' | 'objected' | 'protected';
	steps: readonly Step[];
} {
	const method = funding.method.value;
	if (method.kind === 'consensus') {
		const { outcome, steps } = seekConsensus(funding, method, counted);
		return { kind: outcome, steps };
	}
	if (method.kind !== 'majority') return { kind: 'rejected', steps: [] };
	const { outcome, step } = testMajority(funding, method, counted);
	if (outcome !== 'tied') return { kind: outcome, steps: [step] };
	const goesOn = funding.tie.value === 'arbiter';
	const tie = cite(funding, 'tie', {
		code: 'tie',
		verdict: goesOn ? 'yes' : 'no',
		reading: counted.reading,
		inputs: { yes: counted.count.total.yes, no: counted.count.total.no }
	});
	return { kind: goesOn ? 'tied' : 'rejected', steps: [step, tie] };
}

function recusalStep(funding: FundingProfile, { total }: VoteCount, reading: number): Step {
	return cite(funding, 'recusedMayDebate', {
		code: 'recusal',
		verdict: total.recused > 0 ? 'yes' : 'none',
		reading,
		inputs: {
			recused: total.recused,
			mayDebate: funding.recusedMayDebate.value,
			countForQuorum: funding.recusedCountForQuorum.value,
			countInBase: funding.recusedCountInBase.value
		}
	});
}

function countStep(funding: FundingProfile, count: VoteCount, reading: number): Step {
	const { yes, no, abstain, concern, standAside, veto } = count.total;
	return cite(funding, 'method', {
		code: 'count',
		verdict: 'none',
		reading,
		inputs: {
			method: funding.method.value.kind,
			benches: count.benches,
			yes,
			no,
			abstain,
			concern,
			standAside,
			veto,
			voidSubstitutes: count.voidSubstitutes
		}
	});
}
