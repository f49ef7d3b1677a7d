import { fractionOf, leastReaching } from '../fraction';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { Convening } from './convening';
import type { VoteCount } from './count-votes';
import type { BenchCount, Step, StepInputs, Verdict } from './determination';

type Quorum = FundingProfile['quorum']['value'];

interface Measured {
	readonly verdict: Verdict;
	readonly inputs: StepInputs;
}

/** Whether enough were there (P-20 to P-22), and which numbers say so. */
export function testQuorum(
	funding: FundingProfile,
	count: VoteCount,
	{ held, number }: { held: Convening; number: number }
): Step {
	const benches = presentWhenTested(funding, count.benches, held);
	const { verdict, inputs } =
		withoutTest(funding, benches, held) ?? measure(funding, { ...count, benches }, held);
	const counted = verdict === 'none' ? {} : whenCounted(funding, held);
	return cite(funding, 'quorum', {
		code: 'quorum',
		verdict,
		reading: number,
		inputs: { ...inputs, ...counted }
	});
}

/** When those present were counted, if not at the vote: at the start, or because somebody asked (P-22). */
function whenCounted(
	{ quorumTested: { value: tested } }: FundingProfile,
	{ presentAtStart, quorumDoubted }: Convening
): StepInputs {
	const isSo = { atStart: presentAtStart !== null, onRequest: quorumDoubted, everyVote: false };
	return isSo[tested] ? { counted: tested } : {};
}

/**
 * Those who count as there. At the start of a meeting nobody has a conflict of interest yet, so none is kept
 * out of a count that is made then.
 */
function presentWhenTested(
	funding: FundingProfile,
	benches: readonly BenchCount[],
	{ presentAtStart }: Convening
): readonly BenchCount[] {
	const atStart = funding.quorumTested.value === 'atStart' ? presentAtStart : null;
	return benches.map((bench) => {
		const present = atStart
			? (atStart.find((one) => one.bench === bench.bench)?.present ?? 0)
			: funding.recusedCountForQuorum.value
				? bench.present
				: bench.present - bench.recused;
		return { ...bench, present };
	});
}

const presentOf = (benches: readonly BenchCount[]) =>
	benches.reduce((all, { present }) => all + present, 0);

/** Nothing is counted where the rules take whoever comes, now or after a first attempt (P-22, P-23). */
function withoutTest(
	funding: FundingProfile,
	benches: readonly BenchCount[],
	{ convening, quorumDoubted }: Convening
): Measured | null {
	const present = presentOf(benches);
	const missed = funding.quorumMissed.value.kind;
	const isWaived =
		(convening === 'afterWaiting' && missed === 'afterWaiting') ||
		(convening === 'second' && missed === 'secondConvening');
	if (isWaived) return { verdict: 'none', inputs: { kind: convening, present } };
	const isUnasked = funding.quorumTested.value === 'onRequest' && !quorumDoubted;
	return isUnasked ? { verdict: 'none', inputs: { kind: 'notDoubted', present } } : null;
}

function measure(
	funding: FundingProfile,
	{ total, benches }: VoteCount,
	{ allInvited }: Convening
): Measured {
	const quorum = funding.quorum.value;
	const present = presentOf(benches);
	switch (quorum.kind) {
		case 'none':
			return { verdict: 'none', inputs: { kind: 'none', present } };
		case 'invited':
			return { verdict: allInvited ? 'yes' : 'no', inputs: { kind: 'invited', present } };
		case 'everyBench': {
			const smallest = Math.min(...benches.map((bench) => bench.present));
			return {
				verdict: smallest >= quorum.minimum ? 'yes' : 'no',
				inputs: { kind: 'everyBench', needed: quorum.minimum, smallest, present }
			};
		}
		case 'absolute':
		case 'share': {
			const { needed, base } = threshold(quorum, total);
			return {
				verdict: present >= needed ? 'yes' : 'no',
				inputs: { kind: quorum.kind, present, needed, ...base }
			};
		}
		case 'double':
			return measureTwice(quorum, total, benches);
	}
}

/** Enough heads, and no bench with more than its share of those who came. */
function measureTwice(
	quorum: Extract<Quorum, { kind: 'double' }>,
	total: BenchCount,
	benches: readonly BenchCount[]
): Measured {
	const present = presentOf(benches);
	const { needed, base } = threshold(quorum, total);
	const { numerator, denominator } = quorum.benchAtMost;
	const largest = Math.max(
		0,
		...benches.filter(({ bench }) => bench !== null).map((bench) => bench.present)
	);
	const isBalanced = largest * denominator <= numerator * present;
	return {
		verdict: present >= needed && isBalanced ? 'yes' : 'no',
		inputs: {
			kind: 'double',
			present,
			needed,
			...base,
			largest,
			benchAtMost: `${numerator}/${denominator}`
		}
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

/** What follows when too few came (P-23); nothing to say where the motion just waits for the next meeting. */
export function quorumMissedSteps(funding: FundingProfile, reading: number): readonly Step[] {
	const missed = funding.quorumMissed.value;
	if (missed.kind === 'nextMeeting') return [];
	return [
		cite(funding, 'quorumMissed', {
			code: 'quorumMissed',
			verdict: missed.kind === 'recommendationOnly' ? 'none' : 'waiting',
			reading,
			inputs: {
				follows: missed.kind,
				minutes: missed.kind === 'afterWaiting' ? missed.minutes : null
			}
		})
	];
}
