import type { AccountActor } from '$lib/domain/access/actor';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockResidentVote, type StoredResidentVote } from '$lib/server/repositories/resident-votes';
import type { Performance, UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal } from './perform-command';

/** What every command of the desk about a vote of the residents carries besides its own facts. */
export interface DeskVoteCommand {
	readonly neighbourhoodId: string;
	readonly formKey: string;
	readonly residentVoteId: string;
}

/**
 * Runs a use case of the desk on a vote that nobody else changes meanwhile: casting shares the row of the vote, so that
 * no ballot comes in between either.
 */
export async function performOnVote<T, R extends string>(
	context: Context,
	{
		command,
		...rest
	}: { readonly actor: AccountActor; readonly command: DeskVoteCommand } & Pick<
		Performance<R>,
		'onConstraint'
	>,
	work: (tx: UseCaseTransaction, vote: StoredResidentVote) => Promise<Result<T, R | 'notFound'>>
): Promise<Result<T, R | CommandRefusal>> {
	const asked = { ...rest, command, action: 'runVote' } as const;
	return performCommand<T, R>(context, asked, async (tx) => {
		const vote = await lockResidentVote(tx, command, command.residentVoteId);
		return vote === null ? refuse('notFound') : work(tx, vote);
	});
}
