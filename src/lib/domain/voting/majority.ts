import { add, compare, fractionOf, fractionText, leastReaching, multiply, zero } from '../fraction';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { VoteCount } from './count-votes';
import type { BenchCount, Step } from './determination';

type Majority = Extract<FundingProfile['method']['value'], { kind: 'majority' }>;

export type MajorityOutcome = 'approved' | 'tied' | 'rejected';

interface Counted {
	readonly count: VoteCount;
	readonly reading: number;
}

/** Whether the yes votes reach the share of the base that the rules name (P-30, P-31, P-39). */
export function testMajority(
	funding: FundingProfile,
	method: Majority,
	counted: Counted
): { outcome: MajorityOutcome; step: Step } {
	return method.weighting.kind === 'heads'
		? byHeads(funding, method, counted)
		: byBenches(funding, method, counted);
}

/** The base in votes or members; conflicted members are in it only where the rules count them (P-52). */
function baseOf(funding: FundingProfile, method: Majority, votes: BenchCount): number {
	const keptOut = funding.recusedCountInBase.value ? 0 : votes.recused;
	switch (method.base) {
		case 'yesNo':
			return votes.yes + votes.no;
		case 'castVotes':
			return votes.yes + votes.no + votes.abstain;
		case 'presentEntitled':
			return votes.present - keptOut;
		case 'allMembers':
			return votes.seats - keptOut;
	}
}

function byHeads(
	funding: FundingProfile,
	method: Majority,
	{ count: { total }, reading }: Counted
): { outcome: MajorityOutcome; step: Step } {
	const { numerator, denominator } = method.share;
	const base = baseOf(funding, method, total);
	const needed = leastReaching(fractionOf(numerator, denominator), base, method.strict);
	// 0 of 0 reaches any share that is not strict; nobody said yes, so nothing is approved.
	const approved = total.yes > 0 && total.yes >= needed;
	const tied = !approved && total.yes > 0 && total.yes === total.no;
	const step = cite(funding, 'method', {
		code: 'majority',
		verdict: approved ? 'yes' : 'no',
		reading,
		inputs: {
			yes: total.yes,
			no: total.no,
			abstain: total.abstain,
			base,
			baseKind: method.base,
			needed,
			share: `${numerator}/${denominator}`,
			strict: method.strict
		}
	});
	return { outcome: outcomeOf(approved, tied), step };
}

/**
 * Each bench weighs the same, however many of it are there; within a bench each vote weighs its part of those
 * who count there. A bench in which nobody counts adds nothing to either side and nothing to the base, except
 * where all members are the base.
 */
function byBenches(
	funding: FundingProfile,
	method: Majority,
	{ count: { benches }, reading }: Counted
): { outcome: MajorityOutcome; step: Step } {
	const one = fractionOf(1, Math.max(1, benches.length));
	let [yes, no, base] = [zero, zero, zero];
	for (const votes of benches) {
		const whole = baseOf(funding, method, votes);
		if (whole <= 0) continue;
		yes = add(yes, multiply(one, fractionOf(votes.yes, whole)));
		no = add(no, multiply(one, fractionOf(votes.no, whole)));
		base = add(base, one);
	}
	const needed = multiply(fractionOf(method.share.numerator, method.share.denominator), base);
	const reached = compare(yes, needed) >= (method.strict ? 1 : 0);
	const approved = reached && compare(yes, zero) > 0;
	const tied = !approved && compare(yes, zero) > 0 && compare(yes, no) === 0;
	const step = cite(funding, 'method', {
		code: 'equalBenches',
		verdict: approved ? 'yes' : 'no',
		reading,
		inputs: {
			yes: fractionText(yes),
			no: fractionText(no),
			needed: fractionText(needed),
			strict: method.strict,
			benches: benches.length,
			baseKind: method.base
		}
	});
	return { outcome: outcomeOf(approved, tied), step };
}

function outcomeOf(approved: boolean, tied: boolean): MajorityOutcome {
	if (approved) return 'approved';
	return tied ? 'tied' : 'rejected';
}
