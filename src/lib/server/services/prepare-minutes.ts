import type { AccountActor } from '$lib/domain/access/actor';
import {
	prepareMinutes as decide,
	type PrepareMinutesRefusal
} from '$lib/domain/meeting/minutes/run-minutes';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { saveMinutes } from '$lib/server/repositories/minutes';
import { listHoldings } from '$lib/server/repositories/seats';
import { collectMinutes } from './collect-minutes';
import { freezeMinutes } from './freeze-minutes';
import { lockMinutesOf } from './minutes-place';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface PrepareMinutes extends MeetingCommand {
	readonly meetingId: string;
	/** The term of whoever led the meeting; null: nobody of the body did. */
	readonly chairHolderId: string | null;
	/** Last day for corrections, a local date. */
	readonly correctableUntil: string | null;
}

/** Freezes the minutes of a meeting that is over as the next revision, for everybody who was there to check. */
export async function prepareMinutes(
	context: Context,
	actor: AccountActor,
	command: PrepareMinutes
): Promise<Result<{ number: number }, PrepareMinutesRefusal | 'chairUnknown' | CommandRefusal>> {
	const { neighbourhoodId, meetingId, chairHolderId, correctableUntil } = command;
	const scope = { neighbourhoodId };
	type Refused = PrepareMinutesRefusal | 'chairUnknown' | 'notFound';
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<{ number: number }, Refused>> => {
			const place = await lockMinutesOf(tx, scope, meetingId);
			if (!place) return refuse('notFound');
			const { meeting, minutes } = place;
			const items = (await listAgendaItems(tx, scope, meetingId)).map(({ state }) => state);
			const prepared = decide({ state: minutes.state, meeting: meeting.state, items });
			if (!prepared.ok) return prepared;
			const terms = await listHoldings(tx, scope, meeting.bodyId);
			if (chairHolderId !== null && !terms.some(({ id }) => id === chairHolderId))
				return refuse('chairUnknown');
			const changed = { chairHolderId, minuteTakerId: actor.accountId };
			const { id } = minutes;
			const document = await collectMinutes(tx, scope, { meeting, minutes: { id, ...changed } });
			if (!document) return refuse('notFound');
			const number = await freezeMinutes(tx, scope, { minutesId: id, document });
			const state = prepared.value;
			await saveMinutes(tx, scope, { id, ...changed, correctableUntil, state, now });
			const subject = { subjectKind: 'meeting', subjectId: meetingId };
			tx.note({ action: 'prepareMinutes', ...subject, details: { number } });
			return ok({ number });
		}
	);
}
