import type { HeldChair } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { Queryable } from '$lib/server/db/client';
import { listMeetingsToLead } from '$lib/server/repositories/meeting-chairs';
import { findChairs } from './find-chair';

/** The meetings that an account leads now and that are not over, in all neighbourhoods: this makes the actor. */
export async function readHeldChairs(
	db: Queryable,
	accountId: string,
	now: Date
): Promise<readonly HeldChair[]> {
	const able = await listMeetingsToLead(db, accountId, localDateOf(now));
	const bodies = new Map(able.map(({ bodyId, neighbourhoodId }) => [bodyId, neighbourhoodId]));
	const held: HeldChair[] = [];
	for (const [bodyId, neighbourhoodId] of bodies) {
		const meetings = able.filter((meeting) => meeting.bodyId === bodyId);
		const chairs = await findChairs(db, { neighbourhoodId }, { bodyId, meetings, now });
		for (const [meetingId, { leads }] of chairs)
			if (leads?.accountId === accountId) held.push({ neighbourhoodId, meetingId });
	}
	return held;
}
