import { floorOf } from '$lib/domain/meeting/speakers';
import type { Queryable } from '$lib/server/db/client';
import { listGuests, type StoredGuest } from '$lib/server/repositories/meeting-guests';
import type { Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import type { SeatOfBody } from '$lib/server/repositories/seats';
import { listSpeakers, type Speaker } from '$lib/server/repositories/speakers';
import { readBodyToday } from './item-facts';

/** Somebody on the speakers' list as everybody may see it: the seat, and a name only of who agreed to be named. */
export interface VoiceShown {
	/** Code of the seat, or pseudonym in a forum; empty for guests. */
	readonly voter: string;
	/** Null for guests and in a forum. */
	readonly benchName: string | null;
	readonly isGuest: boolean;
	readonly name: string | null;
}

export interface FloorRead {
	readonly speaking: VoiceShown | null;
	readonly next: VoiceShown | null;
}

/** Who has the floor in a running meeting and who gets it next; nobody in any other. */
export async function readFloor(
	db: Queryable,
	scope: Scope,
	{ meeting, now }: { readonly meeting: Meeting; readonly now: Date }
): Promise<FloorRead> {
	const { id: meetingId, bodyId, state } = meeting;
	const isRunning = state === 'running';
	const floor = floorOf(isRunning ? await listSpeakers(db, scope, meetingId) : []);
	const { speaking, next } = floor;
	if (speaking === null && next === null) return { speaking: null, next: null };
	const { seats } = await readBodyToday(db, scope, { bodyId, meetingId, now });
	const guests = await listGuests(db, scope, meetingId);
	return {
		speaking: speaking && shown(speaking, seats, guests),
		next: next && shown(next, seats, guests)
	};
}

function shown(
	{ voter, capacity, guestId }: Speaker,
	seats: readonly SeatOfBody[],
	guests: readonly StoredGuest[]
): VoiceShown {
	const seat = seats.find(({ code }) => code === voter);
	const isGuest = guestId !== null;
	const who = isGuest
		? guests.find(({ id }) => id === guestId)
		: seat?.holders.find((one) => one.capacity === capacity);
	return {
		voter: isGuest ? '' : voter,
		benchName: seat?.benchName ?? null,
		isGuest,
		name: who?.publicName === 'named' ? who.personName : null
	};
}
