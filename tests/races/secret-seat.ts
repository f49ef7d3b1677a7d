import { findUrn, listMarks } from '$lib/server/repositories/secret-votes';
import { castBallot } from '$lib/server/services/cast-ballot';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { restartSecretVote } from '$lib/server/services/restart-secret-vote';
import { aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { aCouncilUnder } from '../support/council-under';
import type { TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

const alwaysSecret = { 'funding.ballotForm': { usual: 'secret', secretOnDemand: null } };

async function prepare({ context }: TestStore) {
	const council = await aCouncilUnder(context, alwaysSecret, { slug: 'secret' });
	const { neighbourhoodId, manager, members } = council;
	const wanted = { number: 1, requestedCents: 120_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { itemId } = await aMeetingOn(context, council, { reference });
	const item = () => ({ neighbourhoodId, itemId, formKey: makeFormKey(context) });
	await openItem(context, manager, { ...item(), entryMode: 'secretOnline' });
	const cast = (choice: 'yes' | 'no', code: string) => async () => {
		const actor = members.get(code);
		if (!actor) throw new Error(`nobody sits on ${code}`);
		return castBallot(context, actor, { ...item(), choice, reason: '', language: 'de' });
	};
	return async () => {
		const { values, reasons, failures } = await atOnce([
			cast('yes', 'public-1'),
			cast('no', 'public-1'),
			cast('yes', 'public-2')
		]);
		const scope = { neighbourhoodId };
		const marks = await listMarks(context.db.query, scope, itemId);
		const urn = await findUrn(context.db.query, scope, itemId);
		await restartSecretVote(context, manager, item());
		return [
			...differs('votes taken', values.length, 2),
			...differs('refused', reasons, ['alreadyVoted']),
			...differs('failures', failures, []),
			...differs('people marked', marks.length, 2),
			...differs('votes in the urn', urn?.castCount, 2)
		];
	};
}

export const secretSeat: Race = {
	name: 'one seat votes secretly from two devices, and another one once: each counts once',
	rounds: 30,
	removals: [
		{
			name: 'the lock on the item and the check of the urn',
			unlocked: ['agenda_item'],
			statements: [
				'drop trigger secret_urn_holds_every_vote on secret_urn',
				'drop trigger secret_mark_is_in_urn on secret_mark'
			]
		},
		{
			name: 'the lock on the item and secret_mark_one_per_entry',
			unlocked: ['agenda_item'],
			statements: ['alter table secret_mark drop constraint secret_mark_one_per_entry']
		}
	],
	prepare
};
