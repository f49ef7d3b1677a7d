import type { Queryable } from '$lib/server/db/client';
import { listItemsOfMotion } from '$lib/server/repositories/agenda-items';
import { findMeeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';

/** An earlier meeting that treated the motion. */
export interface EarlierReading {
	readonly itemId: string;
	readonly meetingId: string;
	readonly startsAt: Date;
	/** Whether it was voted on there, or only talked over. */
	readonly hasVoted: boolean;
}

/** The earlier readings of each motion on an agenda, by the id of its point. */
export async function readEarlierReadings(
	db: Queryable,
	scope: Scope,
	points: readonly { readonly id: string; readonly motionId: string }[]
): Promise<Readonly<Record<string, readonly EarlierReading[]>>> {
	const found: Record<string, readonly EarlierReading[]> = {};
	for (const { id, motionId } of points) {
		const items = await listItemsOfMotion(db, scope, motionId);
		const here = items.find((item) => item.id === id);
		const treated = items.filter(
			(item) =>
				item.id !== id &&
				(item.state === 'closed' || item.discussedAt !== null) &&
				here !== undefined &&
				item.createdAt < here.createdAt
		);
		const readings: EarlierReading[] = [];
		for (const item of treated) {
			const meeting = await findMeeting(db, scope, item.meetingId);
			if (meeting === null) continue;
			const { id: meetingId, startsAt } = meeting;
			const hasVoted = item.state === 'closed';
			readings.push({ itemId: item.id, meetingId, startsAt, hasVoted });
		}
		found[id] = readings;
	}
	return found;
}
