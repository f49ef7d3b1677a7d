import type { FundingProfile } from '../rules/schema/funding-profile';
import { cite } from './cite';
import type { VoteCount } from './count-votes';
import type { BenchCount, Step } from './determination';

/**
 * What the benches must say besides the count of all (P-38). A bench of which nobody voted is not asked; one that
 * only abstained is, and has no majority. A second body (concurrence) is a station of its own.
 */
export function testBenchCondition(
	funding: FundingProfile,
	{ benches }: VoteCount,
	reading: number
): Step | null {
	const condition = funding.benchCondition.value;
	const step = (holds: boolean, inputs: Step['inputs']) =>
		cite(funding, 'benchCondition', {
			code: 'benchCondition',
			verdict: holds ? 'yes' : 'no',
			reading,
			inputs: { condition: condition.kind, ...inputs }
		});
	switch (condition.kind) {
		case 'none':
		case 'concurrence':
			return null;
		case 'majorityInEach': {
			const against = benches.filter(
				(bench) => hasVoted(bench) && forIt(bench) <= againstIt(bench)
			);
			return step(against.length === 0, {
				against: against.map(({ bench }) => bench ?? '').join(', ')
			});
		}
		case 'majorityIn': {
			const named = benches.filter(({ bench }) => condition.benches.includes(bench ?? ''));
			const yes = named.reduce((all, bench) => all + forIt(bench), 0);
			const no = named.reduce((all, bench) => all + againstIt(bench), 0);
			return step(yes > no, { named: condition.benches.join(', '), yes, no });
		}
	}
}

const forIt = ({ yes, concern }: BenchCount) => yes + concern;
const againstIt = ({ no, veto }: BenchCount) => no + veto;

function hasVoted(bench: BenchCount): boolean {
	return forIt(bench) + againstIt(bench) + bench.abstain + bench.standAside > 0;
}
