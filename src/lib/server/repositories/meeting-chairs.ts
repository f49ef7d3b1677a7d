import { and, eq, gte, isNull, lte, ne, or } from 'drizzle-orm';
import type { HeldChair } from '$lib/domain/access/actor';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { meeting, meetingChair, seatHolder } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** The meetings that an account chairs on that day and that are not over. */
export async function readHeldChairs(
	db: Queryable,
	accountId: string,
	on: string
): Promise<readonly HeldChair[]> {
	return await db
		.select({
			neighbourhoodId: meetingChair.neighbourhoodId,
			meetingId: meetingChair.meetingId
		})
		.from(seatHolder)
		.innerJoin(
			meetingChair,
			and(
				eq(meetingChair.neighbourhoodId, seatHolder.neighbourhoodId),
				eq(meetingChair.seatHolderId, seatHolder.id)
			)
		)
		.innerJoin(
			meeting,
			and(
				eq(meeting.neighbourhoodId, meetingChair.neighbourhoodId),
				eq(meeting.id, meetingChair.meetingId)
			)
		)
		.where(
			and(
				eq(seatHolder.accountId, accountId),
				ne(meeting.state, 'closed'),
				isNull(meeting.withdrawnAt),
				lte(seatHolder.fromOn, on),
				or(isNull(seatHolder.untilOn), gte(seatHolder.untilOn, on))
			)
		);
}

/** Who chairs the meeting besides the manager; null: nobody does. */
export async function readChair(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<{ readonly seatHolderId: string; readonly personName: string } | null> {
	const [row] = await db
		.select({ seatHolderId: meetingChair.seatHolderId, personName: seatHolder.personName })
		.from(meetingChair)
		.innerJoin(
			seatHolder,
			and(
				eq(seatHolder.neighbourhoodId, meetingChair.neighbourhoodId),
				eq(seatHolder.id, meetingChair.seatHolderId)
			)
		)
		.where(ofMeeting(scope, meetingId))
		.limit(1);
	return row ?? null;
}

/** Names who chairs; null: from now on the manager alone. */
export async function saveChair(
	tx: Transaction,
	scope: Scope,
	{
		meetingId,
		seatHolderId,
		now
	}: { readonly meetingId: string; readonly seatHolderId: string | null; readonly now: Date }
): Promise<void> {
	await tx.delete(meetingChair).where(ofMeeting(scope, meetingId));
	if (seatHolderId === null) return;
	const { neighbourhoodId } = scope;
	await tx.insert(meetingChair).values({ neighbourhoodId, meetingId, seatHolderId, namedAt: now });
}

function ofMeeting(scope: Scope, meetingId: string) {
	return and(
		eq(meetingChair.neighbourhoodId, scope.neighbourhoodId),
		eq(meetingChair.meetingId, meetingId)
	);
}
