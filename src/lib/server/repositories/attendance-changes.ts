import { and, asc, count, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { SeatCapacity } from '$lib/domain/council/body';
import type { SeatState } from '$lib/domain/meeting/meeting';
import type { Queryable, Transaction } from '$lib/server/db/client';
import {
	attendance,
	attendanceChange,
	bench,
	seat,
	seatHolder,
	standIn
} from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Somebody came, went, or said that they would not come. */
export interface AttendanceChange {
	readonly at: Date;
	readonly state: SeatState;
	readonly capacity: SeatCapacity | 'person';
	/** Null for persons of a forum. */
	readonly seatId: string | null;
	readonly seatCode: string | null;
	readonly benchCode: string | null;
	readonly benchName: string | null;
	/** Names a person of a forum; null for seats. */
	readonly pseudonym: string | null;
	/** The term of whoever acts for the seat, or the stand-in whom an organisation sent; null in a forum. */
	readonly personId: string | null;
	/** Who acts for the seat, by the name that the body knows; null for persons of a forum. */
	readonly personName: string | null;
	/** Whether that person agreed to be named in public; always `unnamed` for whom an organisation sent. */
	readonly publicName: 'named' | 'unnamed';
}

const standInHolder = alias(seatHolder, 'stand_in_holder');

/**
 * Who came and went in a meeting, in the order in which it was written down. Without a row for a seat, nobody was
 * there for it all evening.
 */
export async function readAttendanceChanges(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly AttendanceChange[]> {
	const rows = await selectChanges(db)
		.where(ofMeeting(scope, meetingId))
		.orderBy(
			asc(attendanceChange.happenedAt),
			asc(bench.position),
			asc(seat.position),
			asc(attendance.pseudonym),
			asc(attendanceChange.position)
		);
	return rows.map(
		({ ids, sentName, standInName, holderName, standInPublic, holderPublic, ...row }) => ({
			...row,
			personId: sentName === null ? (ids.standInHolder ?? ids.holder) : ids.standIn,
			personName: sentName ?? standInName ?? holderName,
			publicName: (sentName === null ? (standInPublic ?? holderPublic) : null) ?? 'unnamed'
		})
	);
}

const columns = {
	at: attendanceChange.happenedAt,
	state: attendanceChange.state,
	capacity: attendanceChange.capacity,
	seatId: attendance.seatId,
	seatCode: seat.code,
	benchCode: bench.code,
	benchName: bench.name,
	pseudonym: attendance.pseudonym,
	ids: { standIn: standIn.id, standInHolder: standInHolder.id, holder: seatHolder.id },
	sentName: standIn.personName,
	standInName: standInHolder.personName,
	standInPublic: standInHolder.publicName,
	holderName: seatHolder.personName,
	holderPublic: seatHolder.publicName
};

function selectChanges(db: Queryable) {
	const { neighbourhoodId: here } = attendanceChange;
	const isAttendance = eq(attendance.id, attendanceChange.attendanceId);
	return db
		.select(columns)
		.from(attendanceChange)
		.innerJoin(attendance, and(eq(attendance.neighbourhoodId, here), isAttendance))
		.leftJoin(seat, and(eq(seat.neighbourhoodId, here), eq(seat.id, attendance.seatId)))
		.leftJoin(bench, and(eq(bench.neighbourhoodId, here), eq(bench.id, seat.benchId)))
		.leftJoin(
			standIn,
			and(eq(standIn.neighbourhoodId, here), eq(standIn.id, attendanceChange.standInId))
		)
		.leftJoin(
			standInHolder,
			and(eq(standInHolder.neighbourhoodId, here), eq(standInHolder.id, standIn.seatHolderId))
		)
		.leftJoin(seatHolder, and(eq(seatHolder.neighbourhoodId, here), heldThen()))
		.$dynamic();
}

/**
 * Whose term it was: as it was written down with the change, for a seat can change hands within a day. Rows from
 * before that was kept name whoever held the seat in this capacity on that day.
 */
function heldThen() {
	const changedOn = sql`(${attendanceChange.happenedAt} at time zone 'Europe/Berlin')::date`;
	const onThatDay = and(
		isNull(attendanceChange.seatHolderId),
		isNull(attendanceChange.standInId),
		eq(seatHolder.seatId, attendance.seatId),
		sql`${seatHolder.capacity} = ${attendanceChange.capacity}`,
		lte(seatHolder.fromOn, changedOn),
		or(isNull(seatHolder.untilOn), gte(seatHolder.untilOn, changedOn))
	);
	return or(eq(seatHolder.id, attendanceChange.seatHolderId), onThatDay);
}

/** How many changes a meeting has seen: what somebody looked at is old once there are more. */
export async function countAttendanceChanges(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<number> {
	const [row] = await db
		.select({ changes: count() })
		.from(attendanceChange)
		.where(ofMeeting(scope, meetingId));
	return row?.changes ?? 0;
}

/**
 * Adds the next change of an attendance; a constraint refuses two that both want to be the next. Who leaves is whoever
 * was there, unless somebody else is named.
 */
export async function insertAttendanceChange(
	tx: Transaction,
	scope: Scope,
	change: Omit<typeof attendanceChange.$inferInsert, 'neighbourhoodId' | 'position'>
): Promise<void> {
	const { neighbourhoodId } = scope;
	const { position, seatHolderId, standInId } = attendanceChange;
	const [last] = await tx
		.select({ position, seatHolderId, standInId })
		.from(attendanceChange)
		.where(
			and(
				eq(attendanceChange.neighbourhoodId, neighbourhoodId),
				eq(attendanceChange.attendanceId, change.attendanceId)
			)
		)
		.orderBy(desc(position))
		.limit(1);
	const isNamed = (change.seatHolderId ?? null) !== null || (change.standInId ?? null) !== null;
	const who =
		change.state === 'absent' && !isNamed && last
			? { seatHolderId: last.seatHolderId, standInId: last.standInId }
			: {};
	await tx
		.insert(attendanceChange)
		.values({ ...change, ...who, neighbourhoodId, position: (last?.position ?? 0) + 1 });
}

function ofMeeting(scope: Scope, meetingId: string) {
	return and(
		eq(attendanceChange.neighbourhoodId, scope.neighbourhoodId),
		eq(attendanceChange.meetingId, meetingId)
	);
}
