import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import {
	nameSuccessor as mayName,
	takeBackSuccessor as mayTakeBack,
	type NameSuccessorRefusal
} from '$lib/domain/council/succeed-body';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import {
	deleteSuccession,
	insertSuccession,
	listSuccessions
} from '$lib/server/repositories/body-successions';
import { listMeetings } from '$lib/server/repositories/meetings';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface NameSuccessor extends SetUpCommand {
	readonly predecessorId: string;
	readonly successorId: string;
	/** First day of the successor. */
	readonly fromOn: string;
	/** What it was decided in. */
	readonly source: string;
}

type NameRefusal = NameSuccessorRefusal | 'notFound';

/**
 * Names the body that goes on for another (SR-001). The predecessor keeps its address, its minutes and its
 * decisions; what it has not voted on can come before the successor from that day on.
 */
export async function nameSuccessor(
	context: Context,
	actor: Actor,
	command: NameSuccessor
): Promise<Result<true, NameRefusal | SetUpRefusal>> {
	const onConstraint = {
		body_succession_one_successor: 'successorNamedAlready',
		body_succession_after_meetings: 'meetsAfterwards'
	} as const;
	return setUp<true, NameRefusal>(
		context,
		{ actor, command, onConstraint },
		async (tx, now): Promise<Result<true, NameRefusal>> => {
			const { predecessorId, successorId, fromOn, source } = command;
			// In one order, so that two who name bodies the other way round don't wait for each other.
			for (const id of [predecessorId, successorId].sort())
				if ((await lockBody(tx, command, id)) === null) return refuse('notFound');
			const meetings = (await listMeetings(tx, command)).filter(
				({ bodyId, state }) => bodyId === predecessorId && state !== 'cancelled'
			);
			const wanted = { predecessorId, successorId, fromOn };
			const meetsOn = meetings.map(({ startsAt }) => localDateOf(startsAt));
			const named = mayName(await listSuccessions(tx, command), wanted, meetsOn);
			if (!named.ok) return named;
			await insertSuccession(tx, command, { ...wanted, source, now });
			tx.note({
				action: 'successorNamed',
				subjectKind: 'body',
				subjectId: predecessorId,
				details: { successor: successorId, fromOn }
			});
			return ok(true);
		}
	);
}

type TakeBackRefusal = 'successionBegun' | 'notFound';

/** Takes a successor back that was named by mistake, before its first day. */
export async function takeBackSuccessor(
	context: Context,
	actor: Actor,
	command: SetUpCommand & { readonly predecessorId: string }
): Promise<Result<true, TakeBackRefusal | SetUpRefusal>> {
	return setUp<true, TakeBackRefusal>(context, { actor, command }, async (tx, now) => {
		const { predecessorId } = command;
		if ((await lockBody(tx, command, predecessorId)) === null) return refuse('notFound');
		const links = await listSuccessions(tx, command);
		const link = links.find((one) => one.predecessorId === predecessorId);
		if (link === undefined) return refuse('notFound');
		const allowed = mayTakeBack(link, localDateOf(now));
		if (!allowed.ok) return allowed;
		await deleteSuccession(tx, command, predecessorId);
		tx.note({
			action: 'successorTakenBack',
			subjectKind: 'body',
			subjectId: predecessorId,
			details: { successor: link.successorId, fromOn: link.fromOn }
		});
		return ok(true);
	});
}
