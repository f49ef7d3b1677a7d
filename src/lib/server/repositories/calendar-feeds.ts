import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { MeetingState, Publicity } from '$lib/domain/meeting/meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { body, calendarFeed, meeting, neighbourhood } from '$lib/server/db/schema';

export interface CalendarMeeting {
	readonly id: string;
	readonly bodyName: string;
	readonly bodyId: string;
	readonly slug: string;
	readonly neighbourhoodId: string;
	readonly startsAt: Date;
	readonly place: string;
	readonly publicity: Publicity;
	readonly state: MeetingState;
	readonly revision: number;
	readonly modifiedAt: Date;
}

/** All meetings of these neighbourhoods with what calendars need; who may see which is for the caller to say. */
export async function listCalendarMeetings(
	db: Queryable,
	neighbourhoodIds: readonly string[]
): Promise<readonly CalendarMeeting[]> {
	if (neighbourhoodIds.length === 0) return [];
	return await db
		.select({
			id: meeting.id,
			bodyName: body.name,
			bodyId: meeting.bodyId,
			slug: neighbourhood.slug,
			neighbourhoodId: meeting.neighbourhoodId,
			startsAt: meeting.startsAt,
			place: meeting.place,
			publicity: meeting.publicity,
			state: meeting.state,
			revision: meeting.revision,
			modifiedAt: meeting.modifiedAt
		})
		.from(meeting)
		.innerJoin(
			body,
			and(eq(body.neighbourhoodId, meeting.neighbourhoodId), eq(body.id, meeting.bodyId))
		)
		.innerJoin(neighbourhood, eq(neighbourhood.id, meeting.neighbourhoodId))
		.where(
			and(inArray(meeting.neighbourhoodId, [...neighbourhoodIds]), isNull(meeting.withdrawnAt))
		)
		.orderBy(asc(meeting.startsAt));
}

/** Whose calendar lies at the address with this hash; null when there is none any more. */
export async function findFeedOwner(db: Queryable, tokenHash: string): Promise<string | null> {
	const [row] = await db
		.select({ accountId: calendarFeed.accountId })
		.from(calendarFeed)
		.where(and(eq(calendarFeed.tokenHash, tokenHash), isNull(calendarFeed.endedAt)))
		.limit(1);
	return row?.accountId ?? null;
}

/** Since when a person has an address of their own; null without one. */
export async function findFeedSince(db: Queryable, accountId: string): Promise<Date | null> {
	const [row] = await db
		.select({ createdAt: calendarFeed.createdAt })
		.from(calendarFeed)
		.where(and(eq(calendarFeed.accountId, accountId), isNull(calendarFeed.endedAt)))
		.limit(1);
	return row?.createdAt ?? null;
}

export async function endFeeds(
	tx: Transaction,
	{ accountId, now }: { readonly accountId: string; readonly now: Date }
): Promise<void> {
	await tx
		.update(calendarFeed)
		.set({ endedAt: now })
		.where(and(eq(calendarFeed.accountId, accountId), isNull(calendarFeed.endedAt)));
}

export async function insertFeed(
	tx: Transaction,
	feed: {
		readonly id: string;
		readonly accountId: string;
		readonly tokenHash: string;
		readonly createdAt: Date;
	}
): Promise<void> {
	await tx.insert(calendarFeed).values(feed);
}
