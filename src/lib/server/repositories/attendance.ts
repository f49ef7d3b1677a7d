import { and, asc, eq, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import type { PersonPresence, SeatPresence } from '$lib/domain/meeting/meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { attendance, meeting } from '$lib/server/db/schema';
import type { Scope } from '$lib/server/repositories/scope';

export interface Attendance {
	readonly seats: readonly SeatPresence[];
	/** In the order of coming, also those who have left: pseudonyms are never given out twice. */
	readonly persons: readonly PersonPresence[];
}

/** Who is in the meeting: seats by their member or substitute, persons of an open forum. */
export async function readAttendance(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<Attendance> {
	const rows = await db
		.select()
		.from(attendance)
		.where(ofMeeting(scope, meetingId))
		.orderBy(asc(attendance.recordedAt), asc(attendance.pseudonym));
	return {
		seats: rows.flatMap(({ seatId, capacity, present }) =>
			seatId !== null && present && capacity !== 'person' ? [{ seatId, capacity }] : []
		),
		persons: rows.flatMap(({ id, pseudonym, accountId }) =>
			pseudonym === null ? [] : [{ attendanceId: id, pseudonym, accountId }]
		)
	};
}

export interface SeatAttendance extends SeatPresence {
	readonly id: string;
	/** The account acting for the seat: no account acts twice in one meeting. */
	readonly accountId: string | null;
}

/** Replaces what was written down about seats; the caller holds the meeting's lock. */
export async function saveSeatAttendance(
	tx: Transaction,
	scope: Scope,
	{
		meetingId,
		present,
		now
	}: {
		readonly meetingId: string;
		readonly present: readonly SeatAttendance[];
		readonly now: Date;
	}
): Promise<void> {
	await tx
		.update(attendance)
		.set({ present: false, accountId: null, recordedAt: now })
		.where(and(ofMeeting(scope, meetingId), isNotNull(attendance.seatId)));
	const { neighbourhoodId } = scope;
	for (const { id, seatId, capacity, accountId } of present)
		await tx
			.insert(attendance)
			.values({
				id,
				neighbourhoodId,
				meetingId,
				seatId,
				accountId,
				capacity,
				present: true,
				recordedAt: now
			})
			.onConflictDoUpdate({
				target: [attendance.neighbourhoodId, attendance.meetingId, attendance.seatId],
				set: { accountId, capacity, present: true, recordedAt: now }
			});
}

/** A meeting of a body that was opened, and the accounts that took part in it as persons. */
export interface HeldMeeting {
	readonly startsAt: Date;
	readonly accountIds: readonly string[];
}

/** The meetings of a body that were opened, up to one that began or begins then, the earliest first. */
export async function listHeldMeetings(
	db: Queryable,
	scope: Scope,
	{ bodyId, now }: { readonly bodyId: string; readonly now: Date }
): Promise<readonly HeldMeeting[]> {
	const rows = await db
		.select({ id: meeting.id, startsAt: meeting.startsAt, accountId: attendance.accountId })
		.from(meeting)
		.leftJoin(
			attendance,
			and(
				eq(attendance.neighbourhoodId, meeting.neighbourhoodId),
				eq(attendance.meetingId, meeting.id),
				eq(attendance.capacity, 'person'),
				eq(attendance.present, true)
			)
		)
		.where(
			and(
				eq(meeting.neighbourhoodId, scope.neighbourhoodId),
				eq(meeting.bodyId, bodyId),
				ne(meeting.state, 'planned'),
				isNull(meeting.withdrawnAt),
				lte(meeting.startsAt, now)
			)
		)
		.orderBy(asc(meeting.startsAt), asc(meeting.id));
	const held = new Map<string, { startsAt: Date; accountIds: string[] }>();
	for (const { id, startsAt, accountId } of rows) {
		const one = held.get(id) ?? { startsAt, accountIds: [] };
		if (accountId !== null) one.accountIds.push(accountId);
		held.set(id, one);
	}
	return [...held.values()];
}

/** Lets somebody take part in an open forum under a pseudonym. */
export async function insertPerson(
	tx: Transaction,
	scope: Scope,
	person: {
		readonly id: string;
		readonly meetingId: string;
		readonly accountId: string;
		readonly pseudonym: string;
		readonly now: Date;
	}
): Promise<void> {
	const { now, ...row } = person;
	await tx.insert(attendance).values({
		...row,
		neighbourhoodId: scope.neighbourhoodId,
		capacity: 'person',
		present: true,
		recordedAt: now
	});
}

function ofMeeting(scope: Scope, meetingId: string) {
	return and(
		eq(attendance.neighbourhoodId, scope.neighbourhoodId),
		eq(attendance.meetingId, meetingId)
	);
}
