import type { RuleDocument } from '../rules/schema/rule-document';
import { firstConvening } from '../voting/convening';
import { countVotes } from '../voting/count-votes';
import type { BenchCount, Step } from '../voting/determination';
import { quorumMissedSteps, testQuorum } from '../voting/quorum';
import { countsAtStart } from '../voting/vote-facts';
import type { PresentAtStart } from './run-meeting';

/** Who is there, by bench; null: everybody, in a body without benches. */
export interface BenchThere {
	readonly bench: string | null;
	/** Seats that somebody holds. */
	readonly filled: number;
	readonly present: number;
	/** Of those present, kept from the vote that is meant. */
	readonly recused: number;
}

export interface QuorumOfRoom {
	/** Whether the body could decide now; null: nothing has to be reached. */
	readonly isQuorate: boolean | null;
	/** The step that says so, as the derivation of a decision would have it now. */
	readonly step: Step;
	/** The same for those who are there now, where the rules count at the start and it has passed. */
	readonly now: Step | null;
	/** Whether the number is looked at only once somebody asks for it (P-22). */
	readonly isOnRequest: boolean;
	/** What follows by the rules while too few are there; empty: the motion waits for the next meeting. */
	readonly follows: readonly Step[];
	readonly benches: readonly BenchCount[];
}

const noHands = {
	yes: 0,
	no: 0,
	abstain: 0,
	concern: 0,
	standAside: 0,
	veto: 0,
	vetoWithReason: 0,
	vetoOnProtectedGround: 0,
	points: 0
} as const;

/**
 * Whether enough of the body are there (P-20 to P-23), by the rule that will decide when the vote ends. Where the
 * rules count at the start of the meeting, that count stays what matters; who is there now is said beside it.
 */
export function quorumOfRoom(
	rules: RuleDocument,
	there: readonly BenchThere[],
	atStart: readonly PresentAtStart[] | null
): QuorumOfRoom {
	const { funding } = rules;
	const groups = there.map((group) => ({ ...noHands, ...group }));
	const count = countVotes(rules, { kind: 'tally', groups });
	const test = (presentAtStart: readonly PresentAtStart[] | null) =>
		testQuorum(funding, count, {
			held: { ...firstConvening, presentAtStart: presentAtStart && [...presentAtStart] },
			number: 1
		});
	const start = countsAtStart(funding) ? atStart : null;
	const step = test(start);
	const isMissed = step.verdict === 'no';
	return {
		isQuorate: step.verdict === 'none' ? null : !isMissed,
		step,
		now: start === null ? null : test(null),
		isOnRequest: funding.quorumTested.value === 'onRequest' && step.verdict !== 'none',
		follows: isMissed ? quorumMissedSteps(funding, 1) : [],
		benches: count.benches
	};
}
