import { and, asc, eq, max } from 'drizzle-orm';
import type { SeatCapacity } from '$lib/domain/council/body';
import type { Hand, SpeakerState } from '$lib/domain/meeting/speakers';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { speaker } from '$lib/server/db/schema';
import type { Scope } from './scope';

export interface Speaker extends Hand {
	readonly capacity: SeatCapacity | 'person' | 'guest';
	readonly accountId: string | null;
	readonly guestId: string | null;
	readonly agendaItemId: string | null;
	readonly raisedAt: Date;
	readonly calledAt: Date | null;
	readonly endedAt: Date | null;
}

/** All hands of a meeting in the order in which they went up, also those who have spoken. */
export async function listSpeakers(
	db: Queryable,
	scope: Scope,
	meetingId: string
): Promise<readonly Speaker[]> {
	return await db
		.select({
			id: speaker.id,
			voter: speaker.voter,
			state: speaker.state,
			capacity: speaker.capacity,
			accountId: speaker.accountId,
			guestId: speaker.guestId,
			agendaItemId: speaker.agendaItemId,
			raisedAt: speaker.raisedAt,
			calledAt: speaker.calledAt,
			endedAt: speaker.endedAt
		})
		.from(speaker)
		.where(ofMeeting(scope, meetingId))
		.orderBy(asc(speaker.position));
}

/** Puts a hand at the end of the list; the caller holds the meeting's lock. */
export async function insertSpeaker(
	tx: Transaction,
	scope: Scope,
	hand: Pick<
		typeof speaker.$inferInsert,
		| 'id'
		| 'meetingId'
		| 'agendaItemId'
		| 'accountId'
		| 'guestId'
		| 'voter'
		| 'capacity'
		| 'raisedAt'
	>
): Promise<void> {
	const [row] = await tx
		.select({ last: max(speaker.position) })
		.from(speaker)
		.where(ofMeeting(scope, hand.meetingId));
	const position = (row?.last ?? 0) + 1;
	const { neighbourhoodId } = scope;
	await tx.insert(speaker).values({ ...hand, neighbourhoodId, position, state: 'waiting' });
}

/** Gives a hand the floor, takes it away, or takes the hand down. */
export async function moveSpeaker(
	tx: Transaction,
	scope: Scope,
	{ id, to, now }: { readonly id: string; readonly to: SpeakerState; readonly now: Date }
): Promise<void> {
	const times = to === 'speaking' ? { calledAt: now } : { endedAt: now };
	await tx
		.update(speaker)
		.set({ state: to, ...times })
		.where(and(eq(speaker.neighbourhoodId, scope.neighbourhoodId), eq(speaker.id, id)));
}

function ofMeeting(scope: Scope, meetingId: string) {
	return and(eq(speaker.neighbourhoodId, scope.neighbourhoodId), eq(speaker.meetingId, meetingId));
}
