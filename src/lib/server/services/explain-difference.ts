import type { AccountActor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { saveText } from '$lib/server/repositories/texts';
import type { CommandRefusal } from './perform-command';
import { performOnVote, type DeskVoteCommand } from './perform-on-vote';

export interface ExplainDifference extends DeskVoteCommand {
	/** The number of the project on the ballot. */
	readonly number: number;
	readonly reason: string;
	readonly language: string;
}

/** Says for everybody why the body decided otherwise than the residents. What was said before stays as a revision. */
export async function explainDifference(
	context: Context,
	actor: AccountActor,
	command: ExplainDifference
): Promise<Result<true, 'notClosedYet' | CommandRefusal>> {
	return performOnVote<true, 'notClosedYet'>(context, { actor, command }, async (tx, vote) => {
		const project = vote.manifest.projects.find(({ number }) => number === command.number);
		if (project === undefined) return refuse('notFound');
		if (vote.state !== 'counted') return refuse('notClosedYet');
		await saveText(tx, command, {
			id: tx.random.uuid(),
			ownerKind: 'voteDifference',
			ownerId: project.proposalId,
			field: vote.id,
			language: command.language,
			content: command.reason,
			authorAccountId: actor.accountId,
			createdAt: tx.at
		});
		tx.note({
			action: 'differenceExplained',
			subjectKind: 'residentVote',
			subjectId: vote.id,
			details: { number: project.number }
		});
		return ok(true);
	});
}
