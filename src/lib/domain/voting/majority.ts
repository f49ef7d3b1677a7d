import { add, compare, fractionOf, fractionText, leastReaching, multiply, zero } from '../fraction';
import type { Fraction } from '../fraction';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { VoteCount } from './count-votes';
import type { BenchCount, Step } from './determination';

type Method = FundingProfile['method']['value'];
/** What a count by majority needs of its method; the last round of a staged one has it too. */
export type Majority = Pick<
	Extract<Method, { kind: 'majority' }>,
	'share' | 'strict' | 'base' | 'weighting'
>;
type BenchWeighting = Exclude<Majority['weighting'], { kind: 'heads' }>;

/** `undecided`: neither side has what is needed, and they are not equal. */
export type MajorityOutcome = 'approved' | 'tied' | 'undecided' | 'rejected';

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
	const { weighting } = method;
	return weighting.kind === 'heads'
		? byHeads(funding, method, counted)
		: byBenches(funding, { method, weighting }, counted);
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
	const tied = total.yes > 0 && total.yes === total.no;
	const opposed = total.yes === 0 || total.no >= needed;
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
	return { outcome: outcomeOf({ approved, tied, opposed }), step };
}

/** What one bench weighs in the whole. */
function weightOf(weighting: BenchWeighting, bench: string | null, benches: number): Fraction {
	if (weighting.kind === 'equalBenches') return fractionOf(1, Math.max(1, benches));
	return fractionOf(weighting.percents.find((one) => one.bench === bench)?.percent ?? 0, 100);
}

/**
 * Each bench weighs what the rules give it, however many of it are there; within a bench each vote weighs its
 * part of those who count there. A bench in which nobody counts adds nothing to either side and nothing to the
 * base, except where all members are the base.
 */
function weigh(
	funding: FundingProfile,
	{ method, weighting }: { method: Majority; weighting: BenchWeighting },
	benches: readonly BenchCount[]
): { yes: Fraction; no: Fraction; base: Fraction } {
	let [yes, no, base] = [zero, zero, zero];
	for (const votes of benches) {
		const whole = baseOf(funding, method, votes);
		if (whole <= 0) continue;
		const weight = weightOf(weighting, votes.bench, benches.length);
		yes = add(yes, multiply(weight, fractionOf(votes.yes, whole)));
		no = add(no, multiply(weight, fractionOf(votes.no, whole)));
		base = add(base, weight);
	}
	return { yes, no, base };
}

function byBenches(
	funding: FundingProfile,
	by: { method: Majority; weighting: BenchWeighting },
	{ count: { benches }, reading }: Counted
): { outcome: MajorityOutcome; step: Step } {
	const { share, strict, base: baseKind } = by.method;
	const { yes, no, base } = weigh(funding, by, benches);
	const needed = multiply(fractionOf(share.numerator, share.denominator), base);
	const reaches = (side: Fraction) =>
		compare(side, needed) >= (strict ? 1 : 0) && compare(side, zero) > 0;
	const approved = reaches(yes);
	const tied = compare(yes, zero) > 0 && compare(yes, no) === 0;
	const step = cite(funding, 'method', {
		code: by.weighting.kind === 'equalBenches' ? 'equalBenches' : 'benchWeights',
		verdict: approved ? 'yes' : 'no',
		reading,
		inputs: {
			yes: fractionText(yes),
			no: fractionText(no),
			needed: fractionText(needed),
			strict,
			benches: benches.length,
			baseKind
		}
	});
	const opposed = compare(yes, zero) === 0 || reaches(no);
	return { outcome: outcomeOf({ approved, tied, opposed }), step };
}

function outcomeOf(sides: { approved: boolean; tied: boolean; opposed: boolean }): MajorityOutcome {
	if (sides.approved) return 'approved';
	if (sides.tied) return 'tied';
	return sides.opposed ? 'rejected' : 'undecided';
}
