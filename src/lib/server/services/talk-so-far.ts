import { goesOn, type TalkSoFar } from '$lib/domain/meeting/discuss';
import type { Queryable } from '$lib/server/db/client';
import type { StoredContribution } from '$lib/server/repositories/contributions';
import { listDiscussions, type DiscussionOfItem } from '$lib/server/repositories/discussions';
import type { Scope } from '$lib/server/repositories/scope';
import type { ItemFacts } from './item-facts';

/** What has been said about the motion of an item, and when; `ofItem` is what was said at this one. */
export interface TalkOfItem extends TalkSoFar {
	readonly discussions: readonly DiscussionOfItem[];
	readonly ofItem: readonly DiscussionOfItem[];
}

export async function readTalkSoFar(
	db: Queryable,
	scope: Scope,
	{
		facts: { item, contributions },
		now
	}: { readonly facts: Pick<ItemFacts, 'item' | 'contributions'>; readonly now: Date }
): Promise<TalkOfItem> {
	const discussions = await listDiscussions(db, scope, item.motionId);
	return {
		meetingId: item.meetingId,
		discussions,
		ofItem: discussions.filter(({ agendaItemId }) => agendaItemId === item.id),
		concerns: concernsOf(contributions),
		now
	};
}

/** Concerns in the order of their numbers, each with whether somebody answered it. */
export function concernsOf(contributions: readonly StoredContribution[]): TalkSoFar['concerns'] {
	return contributions
		.filter(({ kind }) => kind === 'concern')
		.map(({ id }) => ({ isAnswered: contributions.some(({ inReplyTo }) => inReplyTo === id) }));
}

/** Whether the chair has ended the discussion at this item and not taken it up again. */
export function isDiscussionOver({ ofItem }: Pick<TalkOfItem, 'ofItem'>): boolean {
	return ofItem.length > 0 && !goesOn(ofItem);
}
