import type { AccountActor } from '$lib/domain/access/actor';
import type { Publicity } from '$lib/domain/meeting/meeting';
import { addRemark, type RemarkRefusal } from '$lib/domain/meeting/minutes/run-minutes';
import { headPoint, type RemarkKind } from '$lib/domain/meeting/schema/minutes-document';
import { hasSeats } from '$lib/domain/council/body';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { listAgendaTopics } from '$lib/server/repositories/agenda-topics';
import { findBody } from '$lib/server/repositories/bodies';
import { insertRemark, withdrawRemark } from '$lib/server/repositories/minutes-remarks';
import type { Scope } from '$lib/server/repositories/scope';
import { listSeats } from '$lib/server/repositories/seats';
import { saveText } from '$lib/server/repositories/texts';
import { lockMinutesOf, type MinutesPlace } from './minutes-place';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';

export interface RemarkMinutes extends MeetingCommand {
	readonly meetingId: string;
	/** `head`, or the id of a point on the agenda. */
	readonly point: string;
	readonly kind: RemarkKind;
	readonly publicity: Publicity;
	/** Whose statement or dissent it is, in a body with seats. */
	readonly seatId: string | null;
	readonly words: string;
	readonly language: string;
}

/** Adds words of the minute taker, a statement or a dissent to a point of the minutes. */
export async function remarkMinutes(
	context: Context,
	actor: AccountActor,
	command: RemarkMinutes
): Promise<Result<true, RemarkRefusal | CommandRefusal>> {
	const { neighbourhoodId, meetingId, point, kind, publicity } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx): Promise<Result<true, RemarkRefusal | 'notFound'>> => {
			const place = await lockMinutesOf(tx, scope, meetingId);
			if (!place) return refuse('notFound');
			const allowed = addRemark({
				state: place.minutes.state,
				kind,
				isPointKnown: await knowsPoint(tx, scope, { meetingId, point }),
				isSeatKnown: await knowsSeat(tx, scope, { place, seatId: command.seatId }),
				...{ publicity, room: place.meeting.publicity },
				rule: place.rule
			});
			if (!allowed.ok) return allowed;
			await write(tx, scope, { minutesId: place.minutes.id, actor, command });
			tx.note({
				action: 'remarkMinutes',
				subjectKind: 'meeting',
				subjectId: meetingId,
				details: { point, kind }
			});
			return ok(true);
		}
	);
}

/** The head, a motion or a topic: all that the form offers. */
async function knowsPoint(
	tx: UseCaseTransaction,
	scope: Scope,
	{ meetingId, point }: { readonly meetingId: string; readonly point: string }
): Promise<boolean> {
	const items = await listAgendaItems(tx, scope, meetingId);
	const topics = await listAgendaTopics(tx, scope, meetingId);
	return point === headPoint || [...items, ...topics].some(({ id }) => id === point);
}

async function knowsSeat(
	tx: UseCaseTransaction,
	scope: Scope,
	{ place, seatId }: { readonly place: MinutesPlace; readonly seatId: string | null }
): Promise<boolean> {
	const { bodyId } = place.meeting;
	const body = await findBody(tx, scope, { id: bodyId });
	if (body === null || !hasSeats(body.kind)) return seatId === null;
	return (await listSeats(tx, scope, bodyId)).some(({ id }) => id === seatId);
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		minutesId,
		actor,
		command
	}: { readonly minutesId: string; readonly actor: AccountActor; readonly command: RemarkMinutes }
): Promise<void> {
	const { point, kind, publicity, words, language } = command;
	const id = tx.random.uuid();
	const seatId = kind === 'summary' ? null : command.seatId;
	await insertRemark(tx, scope, { id, minutesId, point, kind, publicity, seatId, now: tx.at });
	await saveText(tx, scope, {
		...{ id: tx.random.uuid(), ownerKind: 'minutesRemark', ownerId: id, field: 'words' },
		...{ language, content: words, authorAccountId: actor.accountId, createdAt: tx.at }
	});
}

/** Takes a remark out again; revisions that already have it keep it. */
export async function dropRemark(
	context: Context,
	actor: AccountActor,
	command: MeetingCommand & { readonly meetingId: string; readonly remarkId: string }
): Promise<Result<true, 'minutesApproved' | CommandRefusal>> {
	const { neighbourhoodId, meetingId, remarkId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command, action: 'manageMeeting' },
		async (tx, now): Promise<Result<true, 'minutesApproved' | 'notFound'>> => {
			const place = await lockMinutesOf(tx, scope, meetingId);
			if (!place) return refuse('notFound');
			const { id: minutesId, state } = place.minutes;
			if (state === 'approved') return refuse('minutesApproved');
			const isGone = await withdrawRemark(tx, scope, { id: remarkId, minutesId, now });
			if (!isGone) return refuse('notFound');
			tx.note({ action: 'dropRemark', subjectKind: 'meeting', subjectId: meetingId, details: {} });
			return ok(true);
		}
	);
}
