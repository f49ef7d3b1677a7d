import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Discussion } from '$lib/domain/meeting/discuss';
import type { Publicity } from '$lib/domain/meeting/meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { agendaItem, discussion } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

/** A stretch of discussion with the item at which it was held. */
export interface DiscussionOfItem extends Discussion {
	readonly agendaItemId: string;
	readonly publicity: Publicity;
}

/** When a motion was talked over, at all its items and in its order. */
export async function listDiscussions(
	db: Queryable,
	scope: Scope,
	motionId: string
): Promise<readonly DiscussionOfItem[]> {
	return await select(db)
		.where(
			and(eq(discussion.neighbourhoodId, scope.neighbourhoodId), eq(agendaItem.motionId, motionId))
		)
		.orderBy(asc(discussion.startedAt));
}

/** Whether a discussion goes on at some item of the meeting. */
export async function isDiscussing(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<boolean> {
	const open = await select(db)
		.where(
			and(
				eq(discussion.neighbourhoodId, scope.neighbourhoodId),
				eq(agendaItem.meetingId, meetingId),
				isNull(discussion.endedAt)
			)
		)
		.limit(1);
	return open.length > 0;
}

/** The items of a meeting that were talked over behind closed doors. */
export async function listClosedTalks(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<ReadonlySet<string>> {
	const closed = await select(db).where(
		and(
			eq(discussion.neighbourhoodId, scope.neighbourhoodId),
			eq(agendaItem.meetingId, meetingId),
			eq(discussion.publicity, 'nonPublic')
		)
	);
	return new Set(closed.map(({ agendaItemId }) => agendaItemId));
}

/** Begins a stretch; `discussion_one_at_a_time` has the last word when two begin it. */
export async function insertDiscussion(
	tx: Transaction,
	scope: Scope,
	begun: {
		readonly id: string;
		readonly agendaItemId: string;
		readonly publicity: Publicity;
		readonly startedAt: Date;
	}
): Promise<void> {
	await tx.insert(discussion).values({ ...begun, neighbourhoodId: scope.neighbourhoodId });
}

/** Ends what goes on at an item, and keeps at the item that it was talked over. */
export async function endDiscussionOf(
	tx: Transaction,
	scope: Scope,
	{ agendaItemId, now }: { readonly agendaItemId: string; readonly now: Date }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.update(discussion)
		.set({ endedAt: now })
		.where(
			and(
				eq(discussion.neighbourhoodId, neighbourhoodId),
				eq(discussion.agendaItemId, agendaItemId),
				isNull(discussion.endedAt)
			)
		);
	await tx
		.update(agendaItem)
		.set({ discussedAt: now, modifiedAt: now })
		.where(and(eq(agendaItem.neighbourhoodId, neighbourhoodId), eq(agendaItem.id, agendaItemId)));
}

function select(db: Queryable) {
	return db
		.select({
			agendaItemId: discussion.agendaItemId,
			meetingId: agendaItem.meetingId,
			publicity: discussion.publicity,
			startedAt: discussion.startedAt,
			endedAt: discussion.endedAt
		})
		.from(discussion)
		.innerJoin(
			agendaItem,
			and(
				eq(agendaItem.neighbourhoodId, discussion.neighbourhoodId),
				eq(agendaItem.id, discussion.agendaItemId)
			)
		)
		.$dynamic();
}
