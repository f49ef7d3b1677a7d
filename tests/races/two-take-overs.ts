import { readBalances } from '$lib/server/repositories/ledger';
import { aCountedBindingVote, takeOver } from '../support/binding-vote';
import { aManager } from '../support/planned-vote';
import type { TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

const presses = 4;

/** Several managers take the same result over at the same moment. */
function prepare({ context }: TestStore) {
	let number = 0;
	return Promise.resolve(async () => {
		const { council, vote, after } = await aCountedBindingVote(context, {
			...{ slug: `take-over-${++number}`, costs: [3_000_00, 2_000_00], budgetCents: 9_000_00 },
			ballots: [[1, 2]]
		});
		const { neighbourhoodId, fundYearId } = council;
		const managers = await Promise.all(
			Array.from({ length: presses }, () => aManager(context, neighbourhoodId))
		);
		const { values, reasons, failures } = await atOnce(
			managers.map((manager) => () => takeOver(after, { ...vote, manager }))
		);
		const money = await readBalances(context.db.query, { neighbourhoodId }, fundYearId);
		return [
			...differs('taken over', values, [{ decisions: 2 }]),
			...differs('refused', reasons, Array(presses - 1).fill('takenOverAlready')),
			...differs('failures', failures, []),
			...differs('money', [money.free, money.reserved], [4_000_00, 5_000_00])
		];
	});
}

export const twoTakeOvers: Race = {
	name: `${presses} managers take a result over at once: it becomes decisions once`,
	rounds: 5,
	removals: [
		{
			name: 'the lock on the vote',
			unlocked: ['resident_vote']
		},
		{
			name: 'the locks on vote, proposal and motion',
			unlocked: ['resident_vote', 'proposal', 'motion']
		}
	],
	prepare
};
