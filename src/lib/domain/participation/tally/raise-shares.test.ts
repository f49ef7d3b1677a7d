import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byId } from './break-ties';
import type { TallyElection } from './election';
import { buyWithRaisedShares, type RaisedRun, type RaiseSettings } from './raise-shares';
import { rollUp } from './roll';
import { traceShares } from './trace-shares';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const marked = (named: readonly string[], weight = 1) =>
	named.map((project) => ({ project, weight }));

const elections: fc.Arbitrary<TallyElection> = fc
	.constantFrom('approval' as const, 'scoring' as const)
	.chain((kind) =>
		fc.record({
			kind: fc.constant(kind),
			budgetCents: fc.integer({ min: 1, max: 400_000 }),
			projects: fc
				.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 6, maxLength: 6 })
				.map((costs) => ids.map((id, at) => ({ id, costCents: costs[at] ?? 1 }))),
			ballots: fc.array(
				fc.record({
					marks: fc
						.tuple(fc.shuffledSubarray(ids), fc.integer({ min: 1, max: 7 }))
						.map(([named, weight]) => marked(named, kind === 'approval' ? 1 : weight)),
					times: fc.integer({ min: 1, max: 9 })
				}),
				{ minLength: 1, maxLength: 9 }
			)
		})
	);

const settings: fc.Arbitrary<RaiseSettings> = fc.record({
	utility: fc.constantFrom('cost' as const, 'weight' as const),
	raise: fc.constantFrom('untilNothingFits' as const, 'untilBudgetExceeded' as const)
});

describe('raising the shares', () => {
	it('comes to the same whether raises that change nothing are left out or not', () => {
		let left = 0;
		fc.assert(
			fc.property(elections, settings, (election, rule) => {
				const roll = rollUp(election, byId);
				const told = (made: RaisedRun) => ({
					raisedBy: made.raisedBy,
					raisedUntil: made.raisedUntil,
					trace: traceShares(roll, made, rule.utility)
				});
				const quick = told(buyWithRaisedShares(roll, rule));
				expect(quick).toEqual(told(buyWithRaisedShares(roll, rule, () => 0)));
				if (quick.raisedBy > 100) left += 1;
			}),
			{ numRuns: 300 }
		);
		expect(left).toBeGreaterThan(10);
	});

	it('ends at once where the shares have to rise by a thousand million', () => {
		const election: TallyElection = {
			kind: 'approval',
			budgetCents: 10 ** 14,
			projects: [
				{ id: 'a', costCents: 10 ** 13 },
				{ id: 'b', costCents: 10 ** 11 }
			],
			ballots: [
				{ marks: marked(['a']), times: 1 },
				{ marks: marked(['b']), times: 9999 }
			]
		};
		const rule = { utility: 'cost', raise: 'untilNothingFits' } as const;
		const made = buyWithRaisedShares(rollUp(election, byId), rule);
		expect(made.raisedUntil).toBe('nothingFits');
		expect(made.raisedBy).toBe(10 ** 11 - 10 ** 8);
		expect(made.run.purchases.map(({ project }) => project.id)).toEqual(['b', 'a']);
	});
});
