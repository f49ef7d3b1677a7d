import { countBallots } from '$lib/server/repositories/ballots';
import { findDeterminationInput, findLastDetermination } from '$lib/server/repositories/decisions';
import { castBallot } from '$lib/server/services/cast-ballot';
import { closeItem } from '$lib/server/services/close-item';
import { makeFormKey } from '$lib/server/services/form-key';
import { storedDecideInputSchema } from '$lib/domain/voting/schema/stored-decide-input';
import { aCouncilAtWork, anOpenVote, aPublishedProposal } from '../support/council-at-work';
import type { TestStore } from '../support/scratch-store';
import { valueOf } from '../support/setting-up';
import { atOnce, differs, type Race } from './race';

const voters = ['public-1', 'public-2', 'providers-1', 'providers-2', 'politics-1'];

async function prepare({ context }: TestStore) {
	const council = await aCouncilAtWork(context, { slug: 'parity', budgetCents: 100_000_00 });
	const { neighbourhoodId, manager, members } = council;
	const scope = { neighbourhoodId };
	const db = context.db.query;
	let number = 0;
	const counted = async (motionId: string) => {
		const made = await findLastDetermination(db, scope, motionId);
		const stored = made && (await findDeterminationInput(db, scope, made.id));
		const votes = storedDecideInputSchema.parse(stored).readings[0]?.votes;
		return votes?.kind === 'ballots' ? votes.ballots.length : null;
	};
	return async () => {
		const wanted = { number: ++number, requestedCents: 10_000 };
		const { reference } = await aPublishedProposal(context, council, wanted);
		const { itemId } = await anOpenVote(context, council, { reference, entryMode: 'online' });
		const item = () => ({ neighbourhoodId, itemId, formKey: makeFormKey(context) });
		const closing = closeItem(context, manager, item());
		const { values, reasons, failures } = await atOnce(
			voters.map((code) => async () => {
				const actor = members.get(code);
				if (!actor) throw new Error(`nobody sits on ${code}`);
				return castBallot(context, actor, { ...item(), choice: 'yes', reason: '', language: 'de' });
			})
		);
		const { motionId } = valueOf(await closing);
		return [
			...differs('failures', failures, []),
			...differs(
				'refused otherwise',
				reasons.filter((reason) => reason !== 'itemClosed'),
				[]
			),
			...differs('votes stored', await countBallots(db, scope, itemId), values.length),
			...differs('votes counted', await counted(motionId), values.length)
		];
	};
}

export const voteAgainstClose: Race = {
	name: `${voters.length} votes arrive while the vote is closed: each is counted or told that it came late`,
	rounds: 15,
	removals: [
		{
			name: 'the lock on the item and ballot_only_while_open',
			unlocked: ['agenda_item'],
			statements: ['drop trigger ballot_only_while_open on ballot']
		}
	],
	prepare
};
