import { describe, expect, it } from 'vitest';
import { byId } from './break-ties';
import type { TallyElection } from './election';
import { rulesFor, type TallyRule } from './rule';
import { tally, tallyInOrder } from './tally';

const approvals = (lines: readonly (readonly [string, number])[]) =>
	lines.map(([ids, times]) => ({
		marks: ids.split(' ').map((project) => ({ project, weight: 1 })),
		times
	}));

const election: TallyElection = {
	kind: 'approval',
	budgetCents: 1000_00,
	projects: [
		{ id: 'well', costCents: 600_00 },
		{ id: 'bench', costCents: 500_00 },
		{ id: 'swing', costCents: 300_00 },
		{ id: 'lamp', costCents: 300_00 },
		{ id: 'nobody', costCents: 1_00 }
	],
	ballots: approvals([
		['well', 4],
		['well bench', 2],
		['bench swing lamp', 2]
	])
};

const lastFirst = (ids: readonly string[]) => [...ids].reverse();

function winners(rule: TallyRule, of = election) {
	const counted = tally(of, rule, lastFirst);
	return counted.ok ? counted.value.winners : counted.reason;
}

describe('counting by votes', () => {
	it('passes over what is dearer than what is left, and breaks ties by the lot', () => {
		expect(winners('greedy_votes')).toEqual(['well', 'swing']);
		const counted = tally(election, 'greedy_votes', lastFirst);
		expect(counted).toMatchObject({
			ok: true,
			value: {
				costCents: 900_00,
				trace: [
					{ kind: 'chosen', project: 'well', leftCents: 400_00, tie: null },
					{ kind: 'tooDear', project: 'bench', leftCents: 400_00 },
					{ kind: 'chosen', project: 'swing', tie: { between: ['swing', 'lamp'], by: 'lot' } },
					{ kind: 'tooDear', project: 'lamp', leftCents: 100_00 }
				]
			}
		});
	});

	it('ends at the first that does not fit where the rule says so', () => {
		expect(winners('greedy_votes_no_skip')).toEqual(['well']);
	});

	it('puts the lower cost first among projects with the same votes', () => {
		const dearer = election.projects.map((project) =>
			project.id === 'swing' ? { ...project, costCents: 301_00 } : project
		);
		expect(winners('greedy_votes', { ...election, projects: dearer })).toEqual(['well', 'lamp']);
		const counted = tallyInOrder(election, 'greedy_votes', byId);
		expect(counted.ok && counted.value.winners).toEqual(['well', 'lamp']);
	});

	it('asks most votes per euro where the rule says so', () => {
		expect(winners('greedy_density')).toEqual(['well', 'swing']);
	});

	it.each([
		['projectNamedTwice', { projects: [...election.projects, { id: 'well', costCents: 1 }] }],
		['projectUnknown', { ballots: approvals([['tree', 1]]) }],
		['ballotWrong', { ballots: approvals([['well well', 1]]) }],
		['amountWrong', { budgetCents: 0.5 }],
		['ruleCountsOtherBallots', { kind: 'ordinal' as const }]
	])('refuses with %s', (reason, change) => {
		expect(winners('greedy_votes', { ...election, ...change })).toBe(reason);
	});
});

it('offers a vote with ticks no rule for points', () => {
	expect(rulesFor('knapsack')).toContain('mes_cost_add1u');
	expect(rulesFor('support')).not.toContain('greedy_points');
	expect(rulesFor('votes')).toContain('greedy_points');
	expect(rulesFor('ranking')).toContain('greedy_borda');
});
