import type { AccountActor } from '$lib/domain/access/actor';
import { hasSeats, type SeatCapacity } from '$lib/domain/council/body';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { readAttendance } from '$lib/server/repositories/attendance';
import { findBody } from '$lib/server/repositories/bodies';
import type { Scope } from '$lib/server/repositories/scope';
import { readBodyToday } from './item-facts';
import { readRunningMeeting, type RunningMeeting } from './read-running-meeting';
import { readVote, type VoteRead } from './read-vote';

/** For which vote somebody is in a meeting, and whether they are marked as there. */
export type OwnPlace =
	| {
			readonly kind: 'seat';
			readonly benchName: string;
			readonly code: string;
			readonly capacity: SeatCapacity;
			readonly isPresent: boolean;
	  }
	| { readonly kind: 'forum'; readonly pseudonym: string | null }
	| { readonly kind: 'none' };

/** The reader's own part in the vote that is open. */
export interface OwnPart {
	/** Why they can't vote now; null when they can. */
	readonly refusal: VoteRead['refusal'];
	readonly hasVote: boolean;
	readonly mayDeclareInterest: boolean;
	readonly conditions: readonly WrittenText[];
}

export interface OwnSession extends RunningMeeting {
	readonly place: OwnPlace;
	/** Null while no vote is open. */
	readonly own: OwnPart | null;
}

/** What a member keeps open all evening; null where there is no such meeting. */
export async function readOwnSession(
	context: Context,
	actor: AccountActor,
	asked: { readonly neighbourhoodId: string; readonly meetingId: string; readonly language: string }
): Promise<OwnSession | null> {
	const running = await readRunningMeeting(context, asked);
	if (running === null) return null;
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const place = await readPlace(context, scope, { actor, running });
	const itemId = running.open?.itemId;
	const vote = itemId === undefined ? null : await readVote(context, actor, { ...asked, itemId });
	return { ...running, place, own: vote && ownPart(vote) };
}

function ownPart({ item, refusal }: VoteRead): OwnPart {
	const { hasVote, ownInterest, conditions } = item;
	return {
		refusal,
		hasVote,
		mayDeclareInterest: hasVote && ownInterest === null && refusal?.reason !== 'alreadyVoted',
		conditions
	};
}

async function readPlace(
	{ db: { query: db }, now }: Context,
	scope: Scope,
	{ actor, running }: { readonly actor: AccountActor; readonly running: RunningMeeting }
): Promise<OwnPlace> {
	const { id: meetingId, bodyId } = running.meeting;
	const body = await findBody(db, scope, { id: bodyId });
	const attendance = await readAttendance(db, scope, meetingId);
	const isOwn = ({ accountId }: { readonly accountId: string | null }) =>
		accountId === actor.accountId;
	if (body && !hasSeats(body.kind))
		return { kind: 'forum', pseudonym: attendance.persons.find(isOwn)?.pseudonym ?? null };
	const { seats } = await readBodyToday(db, scope, { bodyId, now: now() });
	for (const { seatId, code, benchName, holders } of seats) {
		const holder = holders.find(isOwn);
		if (holder === undefined) continue;
		const { capacity } = holder;
		const isPresent = attendance.seats.some(
			(there) => there.seatId === seatId && there.capacity === capacity
		);
		return { kind: 'seat', benchName, code, capacity, isPresent };
	}
	return { kind: 'none' };
}
