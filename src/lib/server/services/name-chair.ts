import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import {
	nameChair as decide,
	type ChosenChair,
	type NameChairRefusal
} from '$lib/domain/meeting/name-chair';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { saveChair } from '$lib/server/repositories/meeting-chairs';
import { lockMeeting } from '$lib/server/repositories/meetings';
import { readSeats } from '$lib/server/repositories/seats';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface NameChair extends MeetingCommand {
	readonly meetingId: string;
	readonly chosen: ChosenChair;
}

/** Names who chairs this meeting besides the manager, in place of whoever was named before. */
export async function nameChair(
	context: Context,
	actor: Actor,
	command: NameChair
): Promise<Result<true, NameChairRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, chosen } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, NameChairRefusal | 'notFound'>> => {
			const meeting = await lockMeeting(tx, scope, meetingId);
			if (!meeting) return refuse('notFound');
			const { bodyId, state } = meeting;
			const seats = await readSeats(tx, scope, { bodyId, on: localDateOf(now) });
			const holders = seats.flatMap((seat) => seat.holders);
			const named = decide({ meeting: state, holders, chosen });
			if (!named.ok) return named;
			await saveChair(tx, scope, { meetingId, seatHolderId: named.value, now });
			const details = { chosen: chosen.kind, seatHolderId: named.value ?? null };
			tx.note({ action: 'chairNamed', subjectKind: 'meeting', subjectId: meetingId, details });
			return ok(true);
		}
	);
}
