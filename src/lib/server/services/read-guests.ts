import type { GuestKind } from '$lib/domain/meeting/invite-guest';
import type { Context } from '$lib/server/context';
import { listGuests, type StoredGuest } from '$lib/server/repositories/meeting-guests';

/** Somebody without a vote as everybody may see them: by name only who agreed to it. */
export interface GuestLine {
	readonly id: string;
	readonly kind: GuestKind;
	readonly name: string | null;
	readonly onBehalfOf: string | null;
	readonly maySpeak: boolean;
	readonly isThere: boolean;
}

interface Asked {
	readonly neighbourhoodId: string;
	readonly meetingId: string;
	/** Whether all names are read: for whoever runs the meeting. */
	readonly showsNames: boolean;
}

/** Who is invited to a meeting without a vote. */
export async function readGuests(
	{ db }: Pick<Context, 'db'>,
	{ neighbourhoodId, meetingId, showsNames }: Asked
): Promise<readonly GuestLine[]> {
	const guests = await listGuests(db.query, { neighbourhoodId }, meetingId);
	return guests.map((guest) => lineOf(guest, showsNames || guest.publicName === 'named'));
}

function lineOf(guest: StoredGuest, isNamed: boolean): GuestLine {
	const { id, kind, personName, onBehalfOf, maySpeak, cameAt } = guest;
	const said = isNamed ? { name: personName, onBehalfOf } : { name: null, onBehalfOf: null };
	return { id, kind, ...said, maySpeak, isThere: cameAt !== null };
}
