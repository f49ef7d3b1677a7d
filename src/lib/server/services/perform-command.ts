import { can, type AccessRefusal, type Action } from '$lib/domain/access/can';
import type { Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { FormKeyRefusal } from './form-key';
import { perform, type Performance, type UseCaseTransaction } from './perform';

/** What every command of a meeting carries besides its own facts. */
export interface MeetingCommand {
	readonly neighbourhoodId: string;
	/** The key of the form it was typed into. */
	readonly formKey: string;
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
	const allowed = action === undefined ? null : can(rest.actor, action, { neighbourhoodId });
	if (allowed?.ok === false) return allowed;
	const performance = { ...rest, neighbourhoodId, form: { key: formKey, payload } };
	return perform<T, R | 'notFound'>(context, performance, work);
}
