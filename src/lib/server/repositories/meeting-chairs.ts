import { and, eq, exists, gte, inArray, isNull, lte, notInArray, or, sql } from 'drizzle-orm';
import type { SeatPresence } from '$lib/domain/meeting/meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import {
	attendance,
	chairTerm,
	meeting,
	meetingChair,
	seat,
	seatHolder
} from '$lib/server/db/schema';
import type { Scope } from './scope';

/** A meeting that an account may be leading. */
export interface MeetingToLead extends Scope {
	readonly id: string;
	readonly bodyId: string;
	readonly startsAt: Date;
}

/**
 * The meetings that are not over and that this account could lead on that day: named for one, or among those who lead
 * its body, for whom `findChairs` says whether it is their turn.
 */
export async function listMeetingsToLead(
	db: Queryable,
	accountId: string,
	on: string
): Promise<readonly MeetingToLead[]> {
	const { neighbourhoodId: here } = seatHolder;
	return await db
		.select({
			neighbourhoodId: here,
			id: meeting.id,
			bodyId: meeting.bodyId,
			startsAt: meeting.startsAt
		})
		.from(seatHolder)
		.innerJoin(seat, and(eq(seat.neighbourhoodId, here), eq(seat.id, seatHolder.seatId)))
		.innerJoin(meeting, and(eq(meeting.neighbourhoodId, here), eq(meeting.bodyId, seat.bodyId)))
		.where(
			and(
				eq(seatHolder.accountId, accountId),
				lte(seatHolder.fromOn, on),
				or(isNull(seatHolder.untilOn), gte(seatHolder.untilOn, on)),
				notInArray(meeting.state, ['closed', 'cancelled']),
				isNull(meeting.withdrawnAt),
				or(exists(namings(db)), exists(leaderships(db)))
			)
		);
}

/** Where the manager named this holder for this meeting. */
function namings(db: Queryable) {
	return db
		.select({ one: sql`1` })
		.from(meetingChair)
		.where(
			and(
				eq(meetingChair.neighbourhoodId, seatHolder.neighbourhoodId),
				eq(meetingChair.meetingId, meeting.id),
				eq(meetingChair.seatHolderId, seatHolder.id)
			)
		);
}

/** Where this holder leads the body, or a bench of it does. */
function leaderships(db: Queryable) {
	return db
		.select({ one: sql`1` })
		.from(chairTerm)
		.where(
			and(
				eq(chairTerm.neighbourhoodId, seatHolder.neighbourhoodId),
				eq(chairTerm.bodyId, seat.bodyId),
				or(eq(chairTerm.seatHolderId, seatHolder.id), isNull(chairTerm.seatHolderId))
			)
		);
}

/** Whom the manager named for these meetings; no entry where nothing was said. */
export async function readNamedChairs(
	db: Queryable,
	scope: Scope,
	meetingIds: readonly string[]
): Promise<ReadonlyMap<string, { readonly seatHolderId: string | null }>> {
	const rows = await db
		.select({ meetingId: meetingChair.meetingId, seatHolderId: meetingChair.seatHolderId })
		.from(meetingChair)
		.where(
			and(
				eq(meetingChair.neighbourhoodId, scope.neighbourhoodId),
				inArray(meetingChair.meetingId, [...meetingIds])
			)
		);
	return new Map(rows.map(({ meetingId, seatHolderId }) => [meetingId, { seatHolderId }]));
}

/** The seats that are there in each of these meetings. */
export async function listSeatsThere(
	db: Queryable,
	scope: Scope,
	meetingIds: readonly string[]
): Promise<readonly (SeatPresence & { readonly meetingId: string })[]> {
	const rows = await db
		.select({
			meetingId: attendance.meetingId,
			seatId: attendance.seatId,
			capacity: attendance.capacity
		})
		.from(attendance)
		.where(
			and(
				eq(attendance.neighbourhoodId, scope.neighbourhoodId),
				inArray(attendance.meetingId, [...meetingIds]),
				eq(attendance.present, true)
			)
		);
	return rows.flatMap(({ meetingId, seatId, capacity }) =>
		seatId === null || capacity === 'person' ? [] : [{ meetingId, seatId, capacity }]
	);
}

/** Names who leads this meeting, null for the manager alone; `undefined`: again whoever leads the body. */
export async function saveChair(
	tx: Transaction,
	scope: Scope,
	{
		meetingId,
		seatHolderId,
		now
	}: {
		readonly meetingId: string;
		readonly seatHolderId: string | null | undefined;
		readonly now: Date;
	}
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx
		.delete(meetingChair)
		.where(
			and(eq(meetingChair.neighbourhoodId, neighbourhoodId), eq(meetingChair.meetingId, meetingId))
		);
	if (seatHolderId === undefined) return;
	await tx.insert(meetingChair).values({ neighbourhoodId, meetingId, seatHolderId, namedAt: now });
}
