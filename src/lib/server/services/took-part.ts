import { localDateOf } from '$lib/domain/calendar';
import type { Queryable } from '$lib/server/db/client';
import { readAttendance } from '$lib/server/repositories/attendance';
import { readAttendanceChanges } from '$lib/server/repositories/attendance-changes';
import type { Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats } from '$lib/server/repositories/seats';

/** Whether this account was in the meeting for a while: for a seat, or as one of a forum. */
export async function tookPart(
	db: Queryable,
	scope: Scope,
	{ meeting, accountId }: { readonly meeting: Meeting; readonly accountId: string }
): Promise<boolean> {
	const { persons, gone } = await readAttendance(db, scope, meeting.id);
	if ([...persons, ...gone].some((person) => person.accountId === accountId)) return true;
	const on = localDateOf(meeting.startsAt);
	const seats = await readSeats(db, scope, { bodyId: meeting.bodyId, on });
	const terms = seats
		.flatMap(({ holders }) => holders)
		.filter((holder) => holder.accountId === accountId)
		.map(({ id }) => id);
	const changes = await readAttendanceChanges(db, scope, meeting.id);
	return changes.some(
		({ state, personId }) => state === 'present' && personId !== null && terms.includes(personId)
	);
}
