import { fractionOf, leastReaching } from '../fraction';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { VoteCount } from './count-votes';
import type { BenchCount, Step, StepInputs, Verdict } from './determination';

type Quorum = FundingProfile['quorum']['value'];

/** Whether enough were there (P-20, P-21), and which numbers say so. */
export function testQuorum(funding: FundingProfile, count: VoteCount, reading: number): Step {
	const { verdict, inputs } = measure(funding, count);
	return cite(funding, 'quorum', { code: 'quorum', verdict, reading, inputs });
}

function measure(
	funding: FundingProfile,
	{ total, benches }: VoteCount
): { verdict: Verdict; inputs: StepInputs } {
	const quorum = funding.quorum.value;
	const there = (bench: BenchCount) =>
		funding.recusedCountForQuorum.value ? bench.present : bench.present - bench.recused;
	const present = there(total);
	if (quorum.kind === 'none' || quorum.kind === 'invited')
		return { verdict: 'none', inputs: { kind: quorum.kind, present } };
	if (quorum.kind === 'everyBench') {
		const smallest = Math.min(...benches.map(there));
		return {
			verdict: smallest >= quorum.minimum ? 'yes' : 'no',
			inputs: { kind: 'everyBench', needed: quorum.minimum, smallest, present }
		};
	}
	const { needed, base } = threshold(quorum, total);
	return {
		verdict: present >= needed ? 'yes' : 'no',
		inputs: { kind: quorum.kind, present, needed, ...base }
	};
}

function threshold(
	quorum: Extract<Quorum, { kind: 'absolute' | 'share' | 'double' }>,
	total: BenchCount
): { needed: number; base: StepInputs } {
	if (quorum.kind === 'absolute') return { needed: quorum.seats, base: {} };
	const bases = {
		statutorySeats: total.seats,
		filledSeats: total.filled,
		entitled: total.filled - total.recused
	};
	const { numerator, denominator } = quorum.share;
	const of = bases[quorum.base];
	return {
		needed: leastReaching(fractionOf(numerator, denominator), of, false),
		base: { of, base: quorum.base, share: `${numerator}/${denominator}` }
	};
}
