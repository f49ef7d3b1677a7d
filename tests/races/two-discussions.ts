import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import { listDiscussions } from '$lib/server/repositories/discussions';
import { makeFormKey } from '$lib/server/services/form-key';
import { startDiscussion } from '$lib/server/services/start-discussion';
import { aCouncilAtWork, aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { maintain } from '../support/postgres-cluster';
import type { TestStore } from '../support/scratch-store';
import { atOnce, differs, type Race } from './race';

async function prepare({ context, url }: TestStore) {
	const council = await aCouncilAtWork(context, { slug: 'parity' });
	const { neighbourhoodId, manager } = council;
	const scope = { neighbourhoodId };
	const wanted = { number: 1, requestedCents: 120_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const { itemId } = await aMeetingOn(context, council, { reference });
	const item = await findAgendaItem(context.db.query, scope, itemId);
	const start = async () =>
		startDiscussion(context, manager, {
			neighbourhoodId,
			itemId,
			formKey: makeFormKey(context)
		});
	return async () => {
		const { values, reasons, failures } = await atOnce([start, start, start]);
		const held = await listDiscussions(context.db.query, scope, item?.motionId ?? '');
		await maintain(url, 'delete from discussion');
		return [
			...differs('discussions begun', values.length, 1),
			...differs('refused', reasons, ['discussionGoesOn', 'discussionGoesOn']),
			...differs('failures', failures, []),
			...differs('discussions stored', held.length, 1)
		];
	};
}

export const twoDiscussions: Race = {
	name: 'two chairs begin the discussion of one item from three devices: it begins once',
	rounds: 50,
	removals: [
		{
			name: 'the locks on meeting and item and discussion_one_at_a_time',
			unlocked: ['meeting', 'agenda_item'],
			statements: ['drop index discussion_one_at_a_time']
		}
	],
	prepare
};
