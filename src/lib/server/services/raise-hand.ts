import type { AccountActor } from '$lib/domain/access/actor';
import { hasSeats } from '$lib/domain/council/body';
import {
	raiseHand as decide,
	type Hand,
	type RaiseHandRefusal
} from '$lib/domain/meeting/speakers';
import { giveGuestFloor, type GuestFloorRefusal } from '$lib/domain/meeting/invite-guest';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { readAttendance } from '$lib/server/repositories/attendance';
import { findBody } from '$lib/server/repositories/bodies';
import { findGuest } from '$lib/server/repositories/meeting-guests';
import { lockMeeting, type Meeting } from '$lib/server/repositories/meetings';
import type { Scope } from '$lib/server/repositories/scope';
import {
	insertSpeaker,
	listSpeakers,
	moveSpeaker,
	type Speaker
} from '$lib/server/repositories/speakers';
import { readBodyToday } from './item-facts';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface RaiseHand extends MeetingCommand {
	readonly meetingId: string;
	/** The seat for which the chair puts somebody on the list; null: one's own hand. */
	readonly seatId: string | null;
	/** The guest whom the chair puts there instead. */
	readonly guestId?: string | null;
}

type Speaking = Pick<Speaker, 'voter' | 'capacity' | 'accountId' | 'guestId'>;

/**
 * Puts one's own hand on the speakers' list, or, for whoever runs the meeting, that of a seat that is there or of a
 * guest who has the floor.
 */
export async function raiseHand(
	context: Context,
	actor: AccountActor,
	command: RaiseHand
): Promise<Result<true, RaiseHandRefusal | GuestFloorRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, seatId, guestId = null } = command;
	const isOwn = seatId === null && guestId === null;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{
			actor,
			command,
			...(isOwn ? {} : { action: 'runMeeting' as const }),
			onConstraint: { speaker_one_hand_each: 'handUpAlready' }
		},
		async (tx, now): Promise<Result<true, RaiseHandRefusal | GuestFloorRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const found =
				guestId === null
					? ok(await findSpeaker(tx, scope, { meeting, actor, seatId, now }))
					: await findGuestSpeaker(tx, scope, { meetingId, guestId });
			if (!found.ok) return found;
			const who = found.value;
			const hands = await listSpeakers(tx, scope, meetingId);
			const raised = decide({ meeting: meeting.state, voter: who?.voter ?? null, hands });
			if (!raised.ok) return raised;
			if (who === null) return refuse('notTakingPart');
			const items = await listAgendaItems(tx, scope, meetingId);
			const agendaItemId = items.find(({ state }) => state === 'open')?.id ?? null;
			const id = tx.random.uuid();
			await insertSpeaker(tx, scope, { ...who, id, meetingId, agendaItemId, raisedAt: now });
			tx.note({ action: 'handRaised', subjectKind: 'meeting', subjectId: meetingId });
			return ok(true);
		}
	);
}

/** Puts one's own hand on the list. */
export async function raiseOwnHand(
	context: Context,
	actor: AccountActor,
	command: Omit<RaiseHand, 'seatId' | 'guestId'>
): Promise<Result<true, RaiseHandRefusal | GuestFloorRefusal | CommandRefusal>> {
	return raiseHand(context, actor, { ...command, seatId: null });
}

/** Takes one's own hand down again; that it was not up is no mistake. */
export async function lowerHand(
	context: Context,
	actor: AccountActor,
	command: MeetingCommand & { readonly meetingId: string }
): Promise<Result<true, CommandRefusal>> {
	const { neighbourhoodId, meetingId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command },
		async (tx, now): Promise<Result<true, 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const hands = await listSpeakers(tx, scope, meetingId);
			const own = hands.find(
				({ state, accountId }) => state === 'waiting' && accountId === actor.accountId
			);
			if (own) await moveSpeaker(tx, scope, { id: own.id, to: 'withdrawn', now });
			return ok(true);
		}
	);
}

/** A guest of this meeting who has come and has the floor. */
async function findGuestSpeaker(
	db: Queryable,
	scope: Scope,
	{ meetingId, guestId }: { readonly meetingId: string; readonly guestId: string }
): Promise<Result<Speaking, GuestFloorRefusal | 'notFound'>> {
	const guest = await findGuest(db, scope, guestId);
	if (guest?.meetingId !== meetingId) return refuse('notFound');
	const allowed = giveGuestFloor({ ...guest, isWithdrawn: guest.withdrawnAt !== null });
	return allowed.ok ? ok({ voter: guestId, capacity: 'guest', accountId: null, guestId }) : allowed;
}

/** For whom the person speaks in this meeting now: a seat they act for, or themselves in a forum. */
export async function findSpeaker(
	db: Queryable,
	scope: Scope,
	{
		meeting,
		actor,
		seatId,
		now
	}: {
		readonly meeting: Meeting;
		readonly actor: AccountActor;
		readonly seatId: string | null;
		readonly now: Date;
	}
): Promise<Speaking | null> {
	const { id: meetingId, bodyId } = meeting;
	const body = await findBody(db, scope, { id: bodyId });
	const attendance = await readAttendance(db, scope, meetingId);
	if (body && !hasSeats(body.kind)) {
		const own = attendance.persons.find(({ accountId }) => accountId === actor.accountId);
		const { accountId } = actor;
		return own ? { voter: own.pseudonym, capacity: 'person', accountId, guestId: null } : null;
	}
	const { seats } = await readBodyToday(db, scope, { bodyId, meetingId, now });
	for (const { seatId: id, capacity } of attendance.seats) {
		const seat = seats.find((one) => one.seatId === id);
		const holder = seat?.holders.find((one) => one.capacity === capacity);
		const isMeant = seatId === null ? holder?.accountId === actor.accountId : id === seatId;
		if (seat && isMeant)
			return { voter: seat.code, capacity, accountId: holder?.accountId ?? null, guestId: null };
	}
	return null;
}

/** One's own place on the list, counted from 1; null while one's hand is down. */
export function placeOf(hands: readonly (Hand & Pick<Speaker, 'accountId'>)[], accountId: string) {
	const waiting = hands.filter(({ state }) => state === 'waiting');
	const index = waiting.findIndex((hand) => hand.accountId === accountId);
	return index < 0 ? null : index + 1;
}
