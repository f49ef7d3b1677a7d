import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, fractionOf, multiply, type Fraction } from '../../fraction';
import type { BallotKind, TallyBallot, TallyElection } from './election';
import type { TallyOutcome, TallyStep } from './outcome';
import { countsKind, tallyRules, type TallyRule } from './rule';
import { tally } from './tally';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
/** The lot of these tests; it depends on the ids alone. */
const lot = (named: readonly string[]) => [...named].sort().reverse();

const kinds = ['approval', 'ordinal', 'cumulative', 'scoring'] as const satisfies BallotKind[];

function ballotOf(kind: BallotKind) {
	return fc
		.tuple(
			fc.shuffledSubarray(ids),
			fc.array(fc.integer({ min: 1, max: 9 }), { minLength: ids.length, maxLength: ids.length }),
			fc.integer({ min: 0, max: 5 })
		)
		.map(([named, weights, times]): TallyBallot => ({
			times,
			marks: named.map((project, at) => ({
				project,
				weight: kind === 'approval' ? 1 : kind === 'ordinal' ? at + 1 : (weights[at] ?? 1)
			}))
		}));
}

const elections: fc.Arbitrary<TallyElection> = fc.constantFrom(...kinds).chain((kind) =>
	fc.record({
		kind: fc.constant(kind),
		budgetCents: fc.integer({ min: 0, max: 3000 }),
		projects: fc
			.array(fc.integer({ min: 0, max: 1500 }), { minLength: ids.length, maxLength: ids.length })
			.map((costs) => ids.map((id, at) => ({ id, costCents: costs[at] ?? 0 }))),
		ballots: fc.array(ballotOf(kind), { maxLength: 8 })
	})
);

const counts = elections.chain((election) =>
	fc.record({
		election: fc.constant(election),
		rule: fc.constantFrom(...tallyRules.filter((rule) => countsKind(rule, election.kind)))
	})
);

function count(election: TallyElection, rule: TallyRule): TallyOutcome {
	const counted = tally(election, rule, lot);
	if (!counted.ok) throw new Error(counted.reason);
	return counted.value;
}

const exact = (text: string): Fraction => {
	const [above = '', below = '1'] = text.split('/');
	return { numerator: BigInt(above), denominator: BigInt(below) };
};

const boughtIn = (trace: readonly TallyStep[]) =>
	trace.flatMap((step) => (step.kind === 'bought' ? step : []));

describe('every rule', () => {
	it('ends, stays within the budget, and lets nobody win whom nobody supports', () => {
		fc.assert(
			fc.property(counts, ({ election, rule }) => {
				const { winners, costCents, votes } = count(election, rule);
				const costs = new Map(election.projects.map((project) => [project.id, project.costCents]));
				expect(winners.reduce((sum, id) => sum + (costs.get(id) ?? 0), 0)).toBe(costCents);
				expect(costCents).toBeLessThanOrEqual(election.budgetCents);
				expect(new Set(winners).size).toBe(winners.length);
				for (const { project, votes: some } of votes)
					if (some === 0) expect(winners).not.toContain(project);
			}),
			{ numRuns: 600 }
		);
	});

	it('does not see in what order voters and projects are named', () => {
		const shuffled = counts.chain(({ election, rule }) =>
			fc.record({
				election: fc.constant(election),
				rule: fc.constant(rule),
				projects: fc.shuffledSubarray([...election.projects], { minLength: ids.length }),
				ballots: fc.shuffledSubarray([...election.ballots], { minLength: election.ballots.length })
			})
		);
		fc.assert(
			fc.property(shuffled, ({ election, rule, projects, ballots }) => {
				const other = count({ ...election, projects, ballots }, rule);
				expect(other).toEqual(count(election, rule));
			}),
			{ numRuns: 400 }
		);
	});

	it('counts equal ballots as it counts them one by one', () => {
		fc.assert(
			fc.property(counts, ({ election, rule }) => {
				const single = election.ballots.flatMap(({ marks, times }) =>
					Array.from({ length: times }, () => ({ marks, times: 1 }))
				);
				expect(count({ ...election, ballots: single }, rule)).toEqual(count(election, rule));
			}),
			{ numRuns: 400 }
		);
	});
});

describe('equal shares', () => {
	it('takes exactly the cost of a project from its supporters', () => {
		fc.assert(
			fc.property(counts, ({ election, rule }) => {
				if (election.kind !== 'approval') return;
				for (const step of boughtIn(count(election, rule).trace)) {
					const full = multiply(fractionOf(step.paidInFull, 1), exact(step.mostPaidCents));
					const paid = add(full, exact(step.gaveCents));
					expect(compare(paid, fractionOf(step.costCents, 1))).toBe(0);
				}
			}),
			{ numRuns: 600 }
		);
	});

	it('never asks of a later project less for a unit than of an earlier one', () => {
		fc.assert(
			fc.property(counts, ({ election, rule }) => {
				const prices = boughtIn(count(election, rule).trace).map(({ rho }) => exact(rho));
				for (const [at, price] of prices.entries())
					expect(compare(price, prices[at - 1] ?? price)).not.toBe(-1);
			}),
			{ numRuns: 300 }
		);
	});
});
