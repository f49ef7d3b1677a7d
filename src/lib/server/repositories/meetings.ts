import { and, asc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { MeetingState, Publicity } from '$lib/domain/meeting/meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { body, meeting } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

export interface Meeting {
	readonly id: string;
	readonly bodyId: string;
	readonly startsAt: Date;
	readonly place: string;
	readonly publicity: Publicity;
	readonly state: MeetingState;
}

/** A meeting with the body that meets. */
export interface MeetingOfBody extends Meeting {
	readonly bodyName: string;
	readonly bodySlug: string;
}

const columns = {
	id: meeting.id,
	bodyId: meeting.bodyId,
	startsAt: meeting.startsAt,
	place: meeting.place,
	publicity: meeting.publicity,
	state: meeting.state
};

/** All meetings of the neighbourhood, the earliest first. */
export async function listMeetings(db: Queryable, scope: Scope): Promise<readonly MeetingOfBody[]> {
	return await selectMeetings(db)
		.where(alive(scope))
		.orderBy(asc(meeting.startsAt), asc(meeting.id));
}

export async function findMeeting(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<MeetingOfBody | null> {
	const [row] = await selectMeetings(db)
		.where(and(alive(scope), eq(meeting.id, id)))
		.limit(1);
	return row ?? null;
}

/** Meetings of a body that are not over, in the order in which they are to be locked. */
export async function listMeetingsAhead(
	db: Queryable,
	scope: Scope,
	bodyId: string
): Promise<readonly Meeting[]> {
	return await db
		.select(columns)
		.from(meeting)
		.where(
			and(
				alive(scope),
				eq(meeting.bodyId, bodyId),
				notInArray(meeting.state, ['closed', 'cancelled'])
			)
		)
		.orderBy(asc(meeting.id));
}

/** When a meeting was opened and when it was closed; null before, and in what was held before this was kept. */
export async function readMeetingTimes(
	db: Queryable,
	scope: Scope,
	id: string
): Promise<{ readonly openedAt: Date | null; readonly closedAt: Date | null }> {
	const [row] = await db
		.select({ openedAt: meeting.openedAt, closedAt: meeting.closedAt })
		.from(meeting)
		.where(and(alive(scope), eq(meeting.id, id)))
		.limit(1);
	return row ?? { openedAt: null, closedAt: null };
}

/** The meeting, locked until the transaction ends. */
export async function lockMeeting(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Meeting | null> {
	const [row] = await tx
		.select(columns)
		.from(meeting)
		.where(and(alive(scope), eq(meeting.id, id)))
		.limit(1)
		.for('update');
	return row ?? null;
}

export async function insertMeeting(
	tx: Transaction,
	scope: Scope,
	{ now, ...planned }: Meeting & { readonly now: Date }
): Promise<void> {
	const { neighbourhoodId } = scope;
	await tx.insert(meeting).values({ ...planned, neighbourhoodId, createdAt: now, modifiedAt: now });
}

/** Saves a meeting; when it began and when it ended is kept the first time it is saved in that state. */
export async function saveMeeting(
	tx: Transaction,
	scope: Scope,
	{
		id,
		now,
		...changed
	}: Pick<Meeting, 'id' | 'startsAt' | 'place' | 'publicity' | 'state'> & {
		readonly now: Date;
	}
): Promise<void> {
	const { startsAt, place, publicity, state } = changed;
	const at = now.toISOString();
	const stages = {
		...(state !== 'planned' && { openedAt: sql`coalesce(${meeting.openedAt}, ${at})` }),
		...(state === 'closed' && { closedAt: sql`coalesce(${meeting.closedAt}, ${at})` })
	};
	await tx
		.update(meeting)
		.set({ startsAt, place, publicity, state, ...stages, modifiedAt: now })
		.where(and(eq(meeting.neighbourhoodId, scope.neighbourhoodId), eq(meeting.id, id)));
}

function selectMeetings(db: Queryable) {
	return db
		.select({ ...columns, bodyName: body.name, bodySlug: body.slug })
		.from(meeting)
		.innerJoin(
			body,
			and(eq(body.neighbourhoodId, meeting.neighbourhoodId), eq(body.id, meeting.bodyId))
		)
		.$dynamic();
}

function alive(scope: Scope) {
	return and(eq(meeting.neighbourhoodId, scope.neighbourhoodId), isNull(meeting.withdrawnAt));
}
