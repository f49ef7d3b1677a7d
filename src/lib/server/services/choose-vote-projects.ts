import type { AccountActor } from '$lib/domain/access/actor';
import { mostProjects } from '$lib/domain/participation/schema/manifest';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { replaceVoteProjects } from '$lib/server/repositories/vote-projects';
import type { DeskVoteCommand } from './perform-on-vote';
import { changePlan, type PlanRefusal } from './plan-of-vote';
import { readVotableProposals } from './vote-ballot';

export interface ChooseVoteProjects extends DeskVoteCommand {
	readonly proposalIds: readonly string[];
}

type Refusal = 'projectNotVotable' | 'tooManyProjects';

/** Puts proposals on the ballot. They stand there in the order in which they were handed in, whoever chooses them. */
export async function chooseVoteProjects(
	context: Context,
	actor: AccountActor,
	command: ChooseVoteProjects
): Promise<Result<true, Refusal | PlanRefusal>> {
	return changePlan<true, Refusal>(context, { actor, command }, async (tx, vote) => {
		const chosen = new Set(command.proposalIds);
		if (chosen.size > mostProjects) return refuse('tooManyProjects', { limit: mostProjects });
		const votable = await readVotableProposals(tx, command, vote.fundYearId);
		const proposalIds = votable.map(({ id }) => id).filter((id) => chosen.has(id));
		if (proposalIds.length < chosen.size) return refuse('projectNotVotable');
		await replaceVoteProjects(tx, command, { residentVoteId: vote.id, proposalIds });
		tx.note({
			action: 'residentVoteProjectsChosen',
			subjectKind: 'residentVote',
			subjectId: vote.id,
			details: { proposalIds }
		});
		return ok(true);
	});
}
