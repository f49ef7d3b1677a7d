import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { z } from 'zod';

function run(...given: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'src/commands/tally.ts', ...given],
		{ encoding: 'utf8' }
	);
	return { status, stdout, stderr };
}

const printed = z.object({
	winners: z.array(z.string()),
	cost: z.string(),
	left_over: z.string(),
	trace: z.array(z.looseObject({ project: z.string() }))
});

it('prints winners in their order, the cost and the exact price of every round', () => {
	const { status, stdout } = run('tests/cases/tally/e11_cents.pb', '--rule', 'mes_cost');
	expect(status).toBe(0);
	expect(printed.parse(JSON.parse(stdout))).toMatchObject({
		winners: ['A', 'C', 'D'],
		cost: '6667/100',
		left_over: '3333/100',
		trace: [
			{ project: 'A', rho: '1/2', max_payment: '3333/200', tied: 3 },
			{ project: 'C', rho: '4999/6666', max_payment: '4999/200', tied: 1 },
			{ project: 'D', rho: '1', max_payment: '1/100', tied: 1 }
		]
	});
});

it.each([
	[['tests/cases/tally/e11_cents.pb', '--rule', 'coin'], 'There is no rule coin.'],
	[['tests/cases/tally/e11_cents.pb'], 'Name a rule.'],
	[['--rule', 'phragmen'], 'Name one file'],
	[['nowhere.pb', '--rule', 'phragmen'], 'nowhere.pb cannot be read.'],
	[['tests/cases/tally/expected.json', '--rule', 'phragmen'], 'the section META is missing.'],
	[['tests/cases/tally/o01_ordinal.pb', '--rule', 'phragmen'], 'ballots of another kind.']
])('ends with 2 and one sentence: %j', (given, sentence) => {
	const { status, stdout, stderr } = run(...given);
	expect(status).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toContain(sentence);
});
