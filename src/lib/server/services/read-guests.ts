import type { GuestShown } from '$lib/domain/meeting/invite-guest';
import type { Context } from '$lib/server/context';
import { listGuests, type StoredGuest } from '$lib/server/repositories/meeting-guests';

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
): Promise<readonly GuestShown[]> {
	const guests = await listGuests(db.query, { neighbourhoodId }, meetingId);
	return guests.map((guest) => shown(guest, showsNames || guest.publicName === 'named'));
}

function shown(guest: StoredGuest, isNamed: boolean): GuestShown {
	const { id, kind, personName, onBehalfOf, maySpeak, cameAt } = guest;
	const said = isNamed ? { name: personName, onBehalfOf } : { name: null, onBehalfOf: null };
	return { id, kind, ...said, maySpeak, isThere: cameAt !== null };
}
