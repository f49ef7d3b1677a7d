import type { FundingProfile } from '../rules/schema/funding-profile';
import type { RuleDocument } from '../rules/schema/rule-document';
import { applyMethod, type VoteOutcome } from './apply-method';
import { countInWriting, type CountedInWriting } from './circulation';
import { cite } from './cite';
import { testComposition } from './composition';
import { countVotes, type VoteCount } from './count-votes';
import type { GateRefusal, Step } from './determination';
import { passGate } from './gate';
import { hearMinority } from './minority-statement';
import { quorumMissedSteps, testQuorum } from './quorum';
import type { DecideInput, Reading, Votes } from './schema/decide-input';

export type ReadingOutcome =
	| { readonly kind: 'refused'; readonly refusal: GateRefusal }
	| {
			readonly kind: 'notQuorate' | 'answersOpen' | 'circulationFailed' | 'minority' | VoteOutcome;
	  };

export interface HeldReading {
	readonly outcome: ReadingOutcome;
	/** Too few were there to decide, and the rules let them recommend (P-23). */
	readonly onlyRecommends: boolean;
	readonly steps: readonly Step[];
}

/** The number of a reading from 1, and what happened in those before it. */
export interface ReadingPlace {
	readonly number: number;
	readonly objections: number;
	readonly hasReread: boolean;
}

/** One vote of the body, from the door to the count: gate, quorum, composition, recusal, count, method. */
export function holdReading(input: DecideInput, held: Reading, place: ReadingPlace): HeldReading {
	const { funding } = input.rules;
	const { number } = place;
	const gate = passGate(input, { held, number });
	const { refusal } = gate;
	if (refusal) return ended({ kind: 'refused', refusal }, gate.steps);
	const gathered = gather(input.rules, held, number);
	const steps = [...gate.steps, ...gathered.steps];
	const { count, onlyRecommends } = gathered;
	if (gathered.outcome !== 'valid') return ended({ kind: gathered.outcome }, steps);
	const voted = applyMethod(funding, { count, reading: number, objections: place.objections });
	const heard = hearMinority(funding, { held, place, outcome: voted.outcome });
	steps.push(recusalStep(funding, count, number), countStep(funding, count, number));
	steps.push(...voted.steps, ...heard.steps);
	return { outcome: { kind: heard.outcome }, onlyRecommends, steps };
}

function ended(outcome: ReadingOutcome, steps: readonly Step[]): HeldReading {
	return { outcome, onlyRecommends: false, steps };
}

interface Gathered {
	readonly outcome: CountedInWriting['outcome'] | 'notQuorate';
	readonly onlyRecommends: boolean;
	readonly count: VoteCount;
	readonly steps: readonly Step[];
}

/** Whether enough took part, and the right ones: in the room (P-20), or in writing (P-82). */
function gather(rules: RuleDocument, held: Reading, number: number): Gathered {
	const { votes, heldOn } = held;
	if (votes.kind !== 'circulation') return meet(rules, held, { votes, number });
	return { ...countInWriting(rules, { votes, on: heldOn, number }), onlyRecommends: false };
}

/** Those in the room: enough of them, and the benches as the rules want them (P-05, P-20 to P-23). */
function meet(
	rules: RuleDocument,
	held: Reading,
	{ votes, number }: { votes: Exclude<Votes, { kind: 'circulation' }>; number: number }
): Gathered {
	const { funding } = rules;
	const count = countVotes(rules, votes);
	const quorum = testQuorum(funding, count, { held, number });
	const composition =
		quorum.verdict === 'no'
			? []
			: (['present', 'votes'] as const).flatMap((on) =>
					testComposition(rules, count, { on, reading: number })
				);
	const steps = [quorum, ...composition];
	if (steps.every(({ verdict }) => verdict !== 'no'))
		return { outcome: 'valid', onlyRecommends: false, count, steps };
	const onlyRecommends = funding.quorumMissed.value.kind === 'recommendationOnly';
	return {
		outcome: onlyRecommends ? 'valid' : 'notQuorate',
		onlyRecommends,
		count,
		steps: [...steps, ...quorumMissedSteps(funding, number)]
	};
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
