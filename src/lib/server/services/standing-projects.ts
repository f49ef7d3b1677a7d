import type { ManifestProject } from '$lib/domain/participation/schema/manifest';
import type { StandingProject } from '$lib/domain/participation/take-over';
import { proposalStates } from '$lib/domain/proposal/proposal';
import type { Queryable } from '$lib/server/db/client';
import { listItemsOfMotion } from '$lib/server/repositories/agenda-items';
import { findFundYear, listCompetences } from '$lib/server/repositories/funds';
import { findMotionOfProposal, type Motion } from '$lib/server/repositories/motions';
import type { StoredResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import {
	findTabledProposalById,
	type TabledProposal
} from '$lib/server/repositories/tabled-proposals';

/** A project of a counted ballot with the proposal and the motion that it is by now. */
export interface Standing {
	readonly facts: StandingProject;
	readonly proposal: TabledProposal | null;
	readonly motion: Motion | null;
}

/** Whether the body of the vote has a say over the fund from which its projects would be paid. */
export async function decidesAboutYear(
	db: Queryable,
	scope: Scope,
	{ bodyId, fundYearId }: StoredResidentVote
): Promise<boolean> {
	const year = await findFundYear(db, scope, fundYearId);
	const competences = await listCompetences(db, scope);
	return competences.some((one) => one.bodyId === bodyId && one.fundId === year?.fundId);
}

/** Where a project of the ballot stands; a proposal that is gone counts as taken back. */
export async function standingOf(
	db: Queryable,
	scope: Scope,
	{ vote, project }: { readonly vote: StoredResidentVote; readonly project: ManifestProject }
): Promise<Standing> {
	const { number, costCents, proposalId } = project;
	const proposal = await findTabledProposalById(db, scope, proposalId);
	const motion = await findMotionOfProposal(db, scope, proposalId);
	const items = motion === null ? [] : await listItemsOfMotion(db, scope, motion.id);
	const index = vote.outcome?.winners.indexOf(String(number)) ?? -1;
	const facts: StandingProject = {
		...{ number, costCents, place: index === -1 ? null : index + 1 },
		proposalState: proposalStates.find((state) => state === proposal?.state) ?? 'withdrawn',
		motion: motion && {
			state: motion.state,
			hasBeenVotedOn: items.some(({ state }) => state === 'closed')
		}
	};
	return { facts, proposal, motion };
}
