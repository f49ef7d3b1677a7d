import { readBalances } from '$lib/server/repositories/ledger';
import { closeRound } from '$lib/server/services/close-round';
import { makeFormKey } from '$lib/server/services/form-key';
import { aCouncilUnder } from '../support/council-under';
import { aRoundOf, voteYes } from '../support/round-at-work';
import type { TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

const budgetCents = 500_000;
const amounts = [300_000, 240_000];
const seats = ['public-1', 'public-2', 'providers-1', 'providers-2'];

/** Two rounds of two meetings share the same fund at the same moment. */
function prepare({ context }: TestStore) {
	let number = 0;
	const once = async () => {
		number += 1;
		const council = await aCouncilUnder(
			context,
			{
				'funding.moneyShort': 'cutTogether',
				'funding.results': ['approved', 'approvedInPart', 'rejected']
			},
			{ slug: `rounds-${number}`, budgetCents }
		);
		const { neighbourhoodId, manager, fundYearId } = council;
		const rounds: { meetingId: string; roundId: string }[] = [];
		for (const first of [1, 3]) {
			const round = await aRoundOf(context, council, { first, requestedCents: amounts });
			for (const itemId of round.itemIds) await voteYes(context, council, { itemId, seats });
			rounds.push({ meetingId: round.meetingId, roundId: round.roundId });
		}
		const close = (round: { meetingId: string; roundId: string }) => async () =>
			await closeRound(context, manager, {
				neighbourhoodId,
				...round,
				formKey: makeFormKey(context)
			});
		const { values, failures } = await atOnce(rounds.map(close));
		const after = await readBalances(context.db.query, { neighbourhoodId }, fundYearId);
		return [
			...differs('rounds closed', values.length, 2),
			...differs('failures', failures, []),
			...differs('money', [after.free, after.reserved], [0, budgetCents])
		];
	};
	return Promise.resolve(once);
}

export const twoRounds: Race = {
	name: 'two rounds share the same fund at once: the last euro goes out once',
	rounds: 4,
	removals: [{ name: 'the lock on the fund year', unlocked: ['fund_year'] }],
	prepare
};
