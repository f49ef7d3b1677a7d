import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fractionOf, multiply, add, fractionText, zero } from '../../fraction';
import { readAmount } from '../pabulib/read-amount';
import { readPabulib } from '../pabulib/read-pabulib';
import { byId } from './break-ties';
import type { TallyElection } from './election';
import type { TallyOutcome } from './outcome';
import { tallyRules, type TallyRule } from './rule';
import { tallyInOrder } from './tally';

/**
 * Elections with what an independent program and a second oracle found, in exact numbers. Where an expected set holds
 * projects that nobody supports, ours leaves them out; the cost is compared without them.
 */
const folder = 'tests/cases/tally';

const expectedRule = z.object({
	winners: z.array(z.string()).optional(),
	ordered: z.boolean().optional(),
	optimum: z.string().optional(),
	skipped: z.string().optional(),
	trace: z
		.array(
			z.object({
				project: z.string(),
				rho: z.string(),
				max_payment: z.string(),
				tied: z.number()
			})
		)
		.optional()
});
type ExpectedRule = z.infer<typeof expectedRule>;

const expected = z
	.object({
		instances: z.array(z.object({ file: z.string(), rules: z.record(z.string(), expectedRule) }))
	})
	.parse(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')));

function electionIn(file: string): TallyElection {
	const read = readPabulib(readFileSync(`${folder}/${file}`, 'utf8'));
	if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read)}`);
	return read.value.election;
}

function count(election: TallyElection, rule: TallyRule): TallyOutcome {
	const counted = tallyInOrder(election, rule, byId);
	if (!counted.ok) throw new Error(counted.reason);
	return counted.value;
}

const inUnits = (cents: string, per: number) => {
	const [above = '', below = '1'] = cents.split('/');
	return fractionText({ numerator: BigInt(above), denominator: BigInt(below) * BigInt(per) });
};

/** Prices as the expected file has them: in units of currency, for cost as a share of it. */
function pricesOf(outcome: TallyOutcome, rule: TallyRule) {
	return outcome.trace.flatMap((step) =>
		step.kind === 'bought'
			? {
					project: step.project,
					rho: inUnits(step.rho, rule === 'mes_cost' ? 1 : 100),
					max_payment: inUnits(step.mostPaidCents, 100),
					tied: step.tie?.between.length ?? 1
				}
			: []
	);
}

/** Votes, or votes times cost, of the winners in units of currency. */
function worthOf(election: TallyElection, outcome: TallyOutcome, rule: TallyRule): string {
	const votes = new Map(outcome.votes.map((one) => [one.project, one.votes]));
	const sum = election.projects
		.filter(({ id }) => outcome.winners.includes(id))
		.map(({ id, costCents }) =>
			multiply(
				fractionOf(votes.get(id) ?? 0, 1),
				rule === 'max_welfare_card' ? fractionOf(1, 1) : fractionOf(costCents, 100)
			)
		)
		.reduce(add, zero);
	return fractionText(sum);
}

function compareWith(election: TallyElection, rule: TallyRule, wanted: ExpectedRule): void {
	const outcome = count(election, rule);
	expect(outcome.costCents).toBeLessThanOrEqual(election.budgetCents);
	if (wanted.optimum !== undefined) {
		const [above = '', below = '1'] = wanted.optimum.split('/');
		const optimum = { numerator: BigInt(above), denominator: BigInt(below) };
		expect(worthOf(election, outcome, rule)).toBe(fractionText(optimum));
		return;
	}
	// Where the reference program would never end, ours does, within the budget.
	if (wanted.winners === undefined) return;
	const supported = outcome.votes.filter(({ votes }) => votes > 0).map(({ project }) => project);
	const winners = wanted.winners.filter((id) => supported.includes(id));
	if (wanted.ordered === true) expect(outcome.winners).toEqual(winners);
	else expect([...outcome.winners].sort()).toEqual(winners.sort());
	const cost = election.projects.filter(({ id }) => winners.includes(id));
	expect(outcome.costCents).toBe(cost.reduce((sum, { costCents }) => sum + costCents, 0));
	if (wanted.trace !== undefined) expect(pricesOf(outcome, rule)).toEqual(wanted.trace);
}

const offered = expected.instances.flatMap(({ file, rules }) =>
	tallyRules.flatMap((rule) =>
		rules[rule] === undefined ? [] : [{ file, rule, wanted: rules[rule] }]
	)
);

describe('elections with known winners', () => {
	it('are all there', () => {
		expect(expected.instances).toHaveLength(43);
		expect(offered).toHaveLength(765);
	});

	it.each(expected.instances)('$file', ({ file }) => {
		const election = electionIn(file);
		for (const { rule, wanted } of offered.filter((one) => one.file === file))
			compareWith(election, rule, wanted);
	});
});

it('reads amounts in whole cents only', () => {
	expect(readAmount('33.33')).toBe(33_33);
	expect(readAmount('1000.000')).toBe(1000_00);
	expect(readAmount('0.001')).toBeNull();
	expect(readAmount('-1')).toBeNull();
});
