import type { AccountActor } from '$lib/domain/access/actor';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { changeResidentVote as save } from '$lib/server/repositories/resident-votes';
import type { DeskVoteCommand } from './perform-on-vote';
import { changePlan, type PlanRefusal } from './plan-of-vote';
import { changedFields } from './set-up';

/** What the pages of the plan ask, each its own part. */
export type PlannedPart = Partial<
	Pick<
		Manifest,
		| 'title'
		| 'budgetCents'
		| 'ballot'
		| 'rule'
		| 'opensAt'
		| 'closesAt'
		| 'eligibility'
		| 'minimumBallots'
	>
>;

export interface ChangeResidentVote extends DeskVoteCommand {
	readonly part: PlannedPart;
}

/** Changes a part of the plan. Whether the parts fit together is asked when it is announced, not at every step. */
export async function changeResidentVote(
	context: Context,
	actor: AccountActor,
	command: ChangeResidentVote
): Promise<Result<true, PlanRefusal>> {
	return changePlan<true, never>(context, { actor, command }, async (tx, vote) => {
		const manifest = { ...vote.manifest, ...command.part };
		await save(tx, command, { id: vote.id, change: { manifest }, at: tx.at });
		tx.note({
			action: 'residentVoteChanged',
			subjectKind: 'residentVote',
			subjectId: vote.id,
			details: { changed: changedFields(vote.manifest, manifest) }
		});
		return ok(true);
	});
}
