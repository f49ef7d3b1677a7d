import { and, asc, eq, inArray, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import type { SeatCapacity } from '$lib/domain/council/body';
import type { PersonPresence, SeatMark, SeatPresence } from '$lib/domain/meeting/meeting';
import type { Random } from '$lib/server/random';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { attendance, meeting } from '$lib/server/db/schema';
import { insertAttendanceChange } from '$lib/server/repositories/attendance-changes';
import type { Scope } from '$lib/server/repositories/scope';

export interface Attendance {
	readonly seats: readonly SeatPresence[];
	/** Seats whose members said that they cannot come. */
	readonly excusedSeatIds: readonly string[];
	/** Persons of a forum who are there now, in the order of coming. */
	readonly persons: readonly PersonPresence[];
	/** Persons who were there and have left: pseudonyms are never given out twice. */
	readonly gone: readonly PersonPresence[];
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
		.orderBy(asc(attendance.pseudonym), asc(attendance.recordedAt));
	const people = rows.flatMap(({ id, pseudonym, accountId, present }) =>
		pseudonym === null ? [] : [{ attendanceId: id, pseudonym, accountId, present }]
	);
	const personsWho = (isThere: boolean) =>
		people.flatMap(({ present, ...person }) => (present === isThere ? [person] : []));
	return {
		seats: rows.flatMap(({ seatId, capacity, present }) =>
			seatId !== null && present && capacity !== 'person' ? [{ seatId, capacity }] : []
		),
		excusedSeatIds: rows.flatMap(({ seatId, excused }) =>
			seatId !== null && excused ? [seatId] : []
		),
		persons: personsWho(true),
		gone: personsWho(false)
	};
}

/** Who acts for a seat, or that nobody does. `standInId`: somebody of the pool, or whom an organisation sent. */
export interface SeatAttendance extends SeatMark {
	/** The account acting for the seat: no account acts twice in one meeting. */
	readonly accountId: string | null;
	/** The term by which they act; null for a stand-in, and where whoever was there leaves. */
	readonly seatHolderId: string | null;
	readonly standInId: string | null;
}

/**
 * Writes down what has changed about these seats, and keeps each change; the caller holds the meeting's lock.
 * Seats that are not named stay as they were.
 */
export async function saveSeatAttendance(
	tx: Transaction,
	scope: Scope,
	{
		meetingId,
		marks,
		random,
		now
	}: {
		readonly meetingId: string;
		readonly marks: readonly SeatAttendance[];
		readonly random: Pick<Random, 'uuid'>;
		readonly now: Date;
	}
): Promise<void> {
	const known = await tx
		.select()
		.from(attendance)
		.where(and(ofMeeting(scope, meetingId), isNotNull(attendance.seatId)));
	const changed = marks.flatMap((mark) => {
		const row = known.find(({ seatId }) => seatId === mark.seatId);
		if (!isNews(mark, row)) return [];
		// Who leaves leaves in the capacity in which they were there.
		const capacity = mark.state === 'absent' ? seatCapacityOf(row) : mark.capacity;
		return [{ mark, id: row?.id ?? random.uuid(), capacity }];
	});
	await release(
		tx,
		scope,
		changed.map(({ id }) => id)
	);
	for (const one of changed) await write(tx, scope, { ...one, meetingId, random, now });
}

async function write(
	tx: Transaction,
	scope: Scope,
	{
		mark,
		id,
		capacity,
		meetingId,
		random,
		now
	}: {
		readonly mark: SeatAttendance;
		readonly id: string;
		readonly capacity: SeatCapacity;
		readonly meetingId: string;
		readonly random: Pick<Random, 'uuid'>;
		readonly now: Date;
	}
): Promise<void> {
	const { seatId, state, accountId, seatHolderId, standInId } = mark;
	const present = state === 'present';
	const set = { accountId, capacity, present, excused: state === 'excused', recordedAt: now };
	await tx
		.insert(attendance)
		.values({ ...set, id, neighbourhoodId: scope.neighbourhoodId, meetingId, seatId })
		.onConflictDoUpdate({ target: [attendance.neighbourhoodId, attendance.id], set });
	await insertAttendanceChange(tx, scope, {
		...{ id: random.uuid(), meetingId, attendanceId: id, capacity, state },
		...{ seatHolderId, standInId, happenedAt: now }
	});
}

function seatCapacityOf(row: typeof attendance.$inferSelect | undefined): SeatCapacity {
	return row?.capacity === 'substitute' ? 'substitute' : 'member';
}

/** Nobody acts for these seats in between: two people may be changing places. */
async function release(tx: Transaction, scope: Scope, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await tx
		.update(attendance)
		.set({ accountId: null })
		.where(
			and(eq(attendance.neighbourhoodId, scope.neighbourhoodId), inArray(attendance.id, [...ids]))
		);
}

/** Whether it is another than was written down. That a seat is empty is news only after somebody sat there. */
function isNews(mark: SeatAttendance, row: typeof attendance.$inferSelect | undefined): boolean {
	if (row === undefined) return mark.state !== 'absent';
	const was = row.present ? 'present' : row.excused ? 'excused' : 'absent';
	if (mark.state !== was) return true;
	const isOther = mark.capacity !== row.capacity || mark.accountId !== row.accountId;
	return mark.state === 'present' && isOther;
}

/** A meeting of a body that was opened, and the accounts that took part in it as persons, also for a part of it. */
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
				eq(attendance.capacity, 'person')
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
		readonly changeId: string;
		readonly now: Date;
	}
): Promise<void> {
	const { now, changeId, ...row } = person;
	await tx.insert(attendance).values({
		...row,
		neighbourhoodId: scope.neighbourhoodId,
		capacity: 'person',
		present: true,
		recordedAt: now
	});
	await insertAttendanceChange(tx, scope, {
		id: changeId,
		meetingId: row.meetingId,
		attendanceId: row.id,
		capacity: 'person',
		state: 'present',
		standInId: null,
		happenedAt: now
	});
}

/** A person of a forum leaves, or comes back under the pseudonym they had; the caller holds the meeting's lock. */
export async function movePerson(
	tx: Transaction,
	scope: Scope,
	{
		meetingId,
		attendanceId: id,
		present,
		random,
		now
	}: {
		readonly meetingId: string;
		readonly attendanceId: string;
		readonly present: boolean;
		readonly random: Pick<Random, 'uuid'>;
		readonly now: Date;
	}
): Promise<void> {
	await tx
		.update(attendance)
		.set({ present, recordedAt: now })
		.where(and(ofMeeting(scope, meetingId), eq(attendance.id, id)));
	const state = present ? 'present' : 'absent';
	const change = { id: random.uuid(), meetingId, attendanceId: id, capacity: 'person' as const };
	await insertAttendanceChange(tx, scope, { ...change, state, standInId: null, happenedAt: now });
}

function ofMeeting(scope: Scope, meetingId: string) {
	return and(
		eq(attendance.neighbourhoodId, scope.neighbourhoodId),
		eq(attendance.meetingId, meetingId)
	);
}
