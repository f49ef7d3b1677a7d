import { countBallots } from '$lib/server/repositories/ballots';
import { castBallot } from '$lib/server/services/cast-ballot';
import { makeFormKey } from '$lib/server/services/form-key';
import { aCouncilAtWork, anOpenVote, aPublishedProposal } from '../support/council-at-work';
import { maintain } from '../support/postgres-cluster';
import type { TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

async function prepare({ context, url }: TestStore) {
	const council = await aCouncilAtWork(context, { slug: 'parity' });
	const { neighbourhoodId, members } = council;
	const wanted = { number: 1, requestedCents: 120_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { itemId } = await anOpenVote(context, council, { reference, entryMode: 'online' });
	const cast = (choice: 'yes' | 'no', code: string) => async () => {
		const actor = members.get(code);
		if (!actor) throw new Error(`nobody sits on ${code}`);
		const words = { reason: '', language: 'de' };
		const formKey = makeFormKey(context);
		return castBallot(context, actor, { neighbourhoodId, itemId, choice, formKey, ...words });
	};
	return async () => {
		const { values, reasons, failures } = await atOnce([
			cast('yes', 'public-1'),
			cast('no', 'public-1'),
			cast('yes', 'public-2')
		]);
		const stored = await countBallots(context.db.query, { neighbourhoodId }, itemId);
		await maintain(url, 'delete from ballot');
		return [
			...differs('votes taken', values.length, 2),
			...differs('refused', reasons, ['alreadyVoted']),
			...differs('failures', failures, []),
			...differs('votes stored', stored, 2)
		];
	};
}

export const oneSeat: Race = {
	name: 'one seat votes twice, and another one once: each counts once',
	rounds: 50,
	removals: [
		{
			name: 'the lock on the item and ballot_one_per_entry',
			unlocked: ['agenda_item'],
			statements: ['alter table ballot drop constraint ballot_one_per_entry']
		}
	],
	prepare
};
