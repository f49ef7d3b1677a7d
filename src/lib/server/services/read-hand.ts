import type { Actor } from '$lib/domain/access/actor';
import type { Context } from '$lib/server/context';
import { findMeeting } from '$lib/server/repositories/meetings';
import { listSpeakers } from '$lib/server/repositories/speakers';
import { findSpeaker, placeOf } from './raise-hand';

/** One's own hand in a meeting: its place in the list, and whether one has the floor. */
export interface HandRead {
	/** From 1; null while the hand is down. */
	readonly place: number | null;
	readonly hasFloor: boolean;
}

/** Null for whoever takes no part in a running meeting now: they have no hand to raise. */
export async function readHand(
	{ db, now }: Context,
	actor: Actor,
	{ neighbourhoodId, meetingId }: { readonly neighbourhoodId: string; readonly meetingId: string }
): Promise<HandRead | null> {
	if (actor.kind === 'visitor') return null;
	const scope = { neighbourhoodId };
	const meeting = await findMeeting(db.query, scope, meetingId);
	if (meeting?.state !== 'running') return null;
	const asked = { meeting, actor, seatId: null, now: now() };
	if ((await findSpeaker(db.query, scope, asked)) === null) return null;
	const hands = await listSpeakers(db.query, scope, meetingId);
	const { accountId } = actor;
	return {
		place: placeOf(hands, accountId),
		hasFloor: hands.some((hand) => hand.state === 'speaking' && hand.accountId === accountId)
	};
}
