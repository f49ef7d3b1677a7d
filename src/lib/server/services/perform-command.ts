import type { Actor } from '$lib/domain/access/actor';
import { can, type AccessRefusal, type Action, type Subject } from '$lib/domain/access/can';
import type { Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findAgendaItem } from '$lib/server/repositories/agenda-items';
import type { FormKeyRefusal } from './form-key';
import { perform, type Performance, type UseCaseTransaction } from './perform';

/** What every command of a meeting carries besides its own facts. */
export interface MeetingCommand {
	readonly neighbourhoodId: string;
	/** The key of the form it was typed into. */
	readonly formKey: string;
	/** The meeting that is meant, or one of its points: whoever chairs it may act there. */
	readonly meetingId?: string;
	readonly itemId?: string;
}

/** Why any of these use cases may not run at all; `notFound`: nothing of this neighbourhood has that id. */
export type CommandRefusal = AccessRefusal | FormKeyRefusal | 'notFound';

/**
 * Runs a use case of a meeting in one transaction. `action` is what the actor has to be allowed to do; where
 * it is left out, the rule itself says who may.
 */
export async function performCommand<T, R extends string>(
	context: Context,
	{
		command,
		action,
		...rest
	}: Pick<Performance<R>, 'actor' | 'onConstraint'> & {
		readonly command: MeetingCommand;
		readonly action?: Action;
	},
	work: (tx: UseCaseTransaction, now: Date) => Promise<Result<T, R | 'notFound'>>
): Promise<Result<T, R | CommandRefusal>> {
	const { formKey, ...payload } = command;
	const { neighbourhoodId } = command;
	const { actor } = rest;
	const subject = action && (await subjectOf(context, actor, command));
	const allowed = action && subject ? can(actor, action, subject) : null;
	if (allowed?.ok === false) return allowed;
	const performance = { ...rest, neighbourhoodId, form: { key: formKey, payload } };
	return perform<T, R | 'notFound'>(context, performance, work);
}

/** The neighbourhood, and for whoever chairs a meeting also which one it is. */
async function subjectOf(
	{ db }: Pick<Context, 'db'>,
	actor: Actor,
	{ neighbourhoodId, meetingId, itemId }: MeetingCommand
): Promise<Subject> {
	const isChair = actor.kind === 'account' && (actor.chairs ?? []).length > 0;
	if (meetingId !== undefined) return { neighbourhoodId, meetingId };
	if (!isChair || itemId === undefined) return { neighbourhoodId };
	const item = await findAgendaItem(db.query, { neighbourhoodId }, itemId);
	return item ? { neighbourhoodId, meetingId: item.meetingId } : { neighbourhoodId };
}
