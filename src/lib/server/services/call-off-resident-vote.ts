import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { changeResidentVote } from '$lib/server/repositories/resident-votes';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';

/** Ends a vote without a result. What was announced cannot be changed, so a mistake in it needs a new vote. */
export async function callOffResidentVote(
	context: Context,
	actor: AccountActor,
	command: DeskVoteCommand
): Promise<Result<true, 'overAlready' | CommandRefusal>> {
	return performOnVote<true, 'overAlready'>(context, { actor, command }, async (tx, vote) => {
		if (vote.state === 'counted' || vote.state === 'calledOff') return refuse('overAlready');
		const change = { state: 'calledOff', closedAt: null, onlineCount: null } as const;
		await changeResidentVote(tx, command, { id: vote.id, change, at: tx.at });
		tx.note({
			action: 'residentVoteCalledOff',
			subjectKind: 'residentVote',
			subjectId: vote.id,
			details: { was: vote.state }
		});
		return ok(true);
	});
}
