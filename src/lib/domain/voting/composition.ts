import type { BodyRules } from '../rules/schema/body-rules';
import type { RuleDocument } from '../rules/schema/rule-document';
import { citeRule } from './cite';
import type { VoteCount } from './count-votes';
import type { BenchCount, Step } from './determination';

type Constraint = BodyRules['composition']['value'][number];

/** Who counts: the seats that are filled, those who are there and may vote, or those who voted. */
type CheckedOn = Constraint['checkedOn'];

const counted: Record<CheckedOn, (bench: BenchCount) => number> = {
	seats: (bench) => bench.filled,
	present: (bench) => bench.present - bench.recused,
	votes: (bench) =>
		bench.yes + bench.no + bench.abstain + bench.concern + bench.standAside + bench.veto
};

/**
 * How the benches stand to each other among those present, or among the votes (P-05, P-06). A constraint on
 * seats is none of a vote: it is looked at when seats are filled and when rules are checked.
 */
export function testComposition(
	{ body: { composition } }: RuleDocument,
	{ benches }: VoteCount,
	{ on, reading }: { on: 'present' | 'votes'; reading: number }
): readonly Step[] {
	return composition.value
		.filter(({ checkedOn }) => checkedOn === on)
		.map((constraint) => testConstraint(composition, constraint, { benches, on, reading }));
}

export interface SeatTest {
	/** Codes of the benches that are counted together; none: each on its own. */
	readonly benches: readonly string[];
	/** When the rules look at it. */
	readonly checkedOn: CheckedOn;
	/** How it stands today, on the seats that are filled. */
	readonly step: Step;
}

/** How the benches stand to each other on the seats that are filled, rule by rule. */
export function testSeats(
	{ body: { composition } }: RuleDocument,
	benches: readonly BenchCount[]
): readonly SeatTest[] {
	return composition.value.map((constraint) => ({
		benches: constraint.benches,
		checkedOn: constraint.checkedOn,
		step: testConstraint(composition, constraint, { benches, on: 'seats', reading: null })
	}));
}

function testConstraint(
	rule: BodyRules['composition'],
	constraint: Constraint,
	asked: { benches: readonly BenchCount[]; on: CheckedOn; reading: number | null }
): Step {
	const { benches, on, reading } = asked;
	const heads = benches.map((bench) => ({ code: bench.bench, count: counted[on](bench) }));
	const together = heads.filter(({ code }) => constraint.benches.includes(code ?? ''));
	return citeRule('body.composition', rule, {
		code: 'composition',
		verdict: holds(constraint, heads) ? 'yes' : 'no',
		reading,
		inputs: {
			limit: constraint.limit.kind,
			share: shareOf(constraint),
			benches: constraint.benches.join(', '),
			on,
			all: sum(heads),
			each: constraint.benches.length === 0,
			counted: constraint.benches.length > 0 ? sum(together) : worst(constraint, heads)
		}
	});
}

interface Heads {
	readonly code: string | null;
	readonly count: number;
}

const sum = (heads: readonly Heads[]) => heads.reduce((all, { count }) => all + count, 0);

/** Of benches that each have to hold, the one that decides it. */
function worst({ limit }: Constraint, heads: readonly Heads[]): number {
	const counts = heads.map(({ count }) => count);
	return limit.kind === 'atMost' ? Math.max(0, ...counts) : Math.min(...counts);
}

function shareOf({ limit }: Constraint): string | null {
	return 'share' in limit ? `${limit.share.numerator}/${limit.share.denominator}` : null;
}

/** Without benches named, each bench has to hold by itself. */
function holds({ limit, benches }: Constraint, heads: readonly Heads[]): boolean {
	const all = sum(heads);
	if (limit.kind === 'equal') return new Set(heads.map(({ count }) => count)).size <= 1;
	const groups =
		benches.length > 0
			? [sum(heads.filter(({ code }) => benches.includes(code ?? '')))]
			: heads.map(({ count }) => count);
	return groups.every((group) => isWithin(limit, group, all));
}

function isWithin(
	limit: Exclude<Constraint['limit'], { kind: 'equal' }>,
	group: number,
	all: number
): boolean {
	if (limit.kind === 'oneMore') return group > all - group;
	const { numerator, denominator } = limit.share;
	const [left, right] = [group * denominator, all * numerator];
	switch (limit.kind) {
		case 'atLeast':
			return left >= right;
		case 'moreThan':
			return left > right;
		case 'atMost':
			return left <= right;
	}
}
