import type { Context } from '$lib/server/context';
import { listItemsOfMotion } from '$lib/server/repositories/agenda-items';
import { castBallot } from '$lib/server/services/cast-ballot';
import { closeItem } from '$lib/server/services/close-item';
import { makeFormKey } from '$lib/server/services/form-key';
import { openItem } from '$lib/server/services/open-item';
import { openRound } from '$lib/server/services/open-round';
import { aMeetingOn, aPublishedProposal, type CouncilAtWork } from './council-at-work';
import { valueOf } from './setting-up';

/** A running meeting whose motions, asking these amounts, share the money of their fund. */
export async function aRoundOf(
	context: Context,
	council: CouncilAtWork,
	wanted: { readonly first: number; readonly requestedCents: readonly number[] }
) {
	const { neighbourhoodId, manager } = council;
	const references: string[] = [];
	for (const [index, requestedCents] of wanted.requestedCents.entries()) {
		const number = wanted.first + index;
		references.push(
			(await aPublishedProposal(context, council, { number, requestedCents })).reference
		);
	}
	const [reference = '', ...others] = references;
	const met = await aMeetingOn(context, council, { reference, others });
	const { meetingId } = met;
	const itemIds = [met.itemId, ...met.otherItemIds];
	const { roundId } = valueOf(
		await openRound(context, manager, {
			neighbourhoodId,
			meetingId,
			motions: itemIds.map((id) => ({ itemId: id, leastCents: 0 })),
			formKey: makeFormKey(context)
		})
	);
	return { meetingId, itemIds, roundId };
}

/** Opens an item, lets these seats vote yes, and closes it. */
export async function voteYes(
	context: Context,
	council: CouncilAtWork,
	{ itemId, seats }: { readonly itemId: string; readonly seats: readonly string[] }
) {
	const { neighbourhoodId, manager, members } = council;
	const formKey = () => makeFormKey(context);
	const opening = { neighbourhoodId, itemId, entryMode: 'online' } as const;
	valueOf(await openItem(context, manager, { ...opening, formKey: formKey() }));
	for (const seat of seats) {
		const actor = members.get(seat);
		if (!actor) throw new Error(`nobody sits on ${seat}`);
		const vote = { neighbourhoodId, itemId, choice: 'yes', reason: '', language: 'de' } as const;
		valueOf(await castBallot(context, actor, { ...vote, formKey: formKey() }));
	}
	return valueOf(
		await closeItem(context, manager, { neighbourhoodId, itemId, formKey: formKey() })
	);
}

/** The state in which each of these motions stands now. */
export async function statesOf(
	context: Context,
	{ neighbourhoodId }: CouncilAtWork,
	motionIds: readonly string[]
) {
	const states: string[] = [];
	for (const motionId of motionIds) {
		const items = await listItemsOfMotion(context.db.query, { neighbourhoodId }, motionId);
		states.push(items[0]?.motionState ?? '');
	}
	return states;
}
