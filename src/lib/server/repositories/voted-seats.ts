import { and, eq, isNotNull, or } from 'drizzle-orm';
import type { SeatPresence } from '$lib/domain/meeting/meeting';
import type { Queryable } from '$lib/server/db/client';
import { agendaItem, attendance, ballot, electorateEntry, secretMark } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** Seats whose vote on an item that is open now was cast, and in which capacity. */
export async function listVotedSeats(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly SeatPresence[]> {
	const { neighbourhoodId: here } = agendaItem;
	const inOpenItem = and(
		eq(here, scope.neighbourhoodId),
		eq(agendaItem.meetingId, meetingId),
		eq(agendaItem.state, 'open')
	);
	const ofEntry = and(
		eq(electorateEntry.neighbourhoodId, here),
		eq(electorateEntry.agendaItemId, agendaItem.id)
	);
	const ofSeat = and(
		eq(attendance.neighbourhoodId, here),
		eq(attendance.meetingId, agendaItem.meetingId),
		eq(attendance.seatId, electorateEntry.seatId)
	);
	const openly = and(
		eq(ballot.neighbourhoodId, here),
		eq(ballot.electorateEntryId, electorateEntry.id)
	);
	const secretly = and(
		eq(secretMark.neighbourhoodId, here),
		eq(secretMark.electorateEntryId, electorateEntry.id)
	);
	const rows = await db
		.selectDistinct({ seatId: attendance.seatId, capacity: attendance.capacity })
		.from(agendaItem)
		.innerJoin(electorateEntry, ofEntry)
		.innerJoin(attendance, ofSeat)
		.leftJoin(ballot, openly)
		.leftJoin(secretMark, secretly)
		.where(and(inOpenItem, or(isNotNull(ballot.id), isNotNull(secretMark.electorateEntryId))));
	return rows.flatMap(({ seatId, capacity }) =>
		seatId === null || capacity === 'person' ? [] : [{ seatId, capacity }]
	);
}
