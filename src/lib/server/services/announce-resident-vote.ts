import { createHash } from 'node:crypto';
import type { AccountActor } from '$lib/domain/access/actor';
import { checkPlan, type PlanFault } from '$lib/domain/participation/find-plan-faults';
import { mayVote } from '$lib/domain/participation/may-vote';
import type { Manifest } from '$lib/domain/participation/schema/manifest';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listResidences } from '$lib/server/repositories/residences';
import {
	changeResidentVote,
	type StoredResidentVote
} from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import { replaceVoteProjects } from '$lib/server/repositories/vote-projects';
import { insertVotingRights } from '$lib/server/repositories/voting-rights';
import { sign } from '$lib/server/secret';
import { canonicalJson } from './canonical-json';
import type { UseCaseTransaction } from './perform';
import type { DeskVoteCommand } from './perform-on-vote';
import { readPlanFacts } from './plan-facts';
import { changePlan, type PlanRefusal } from './plan-of-vote';
import { tellElectorate } from './tell-of-resident-vote';
import { readBallot } from './vote-ballot';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the lot is drawn by: nobody can read it off the database, and the manifest holds it to what it is. */
export const lotSeedOf = (secret: string, residentVoteId: string) =>
	sign(secret, 'resident-vote-lot', residentVoteId);

/** The manifest's hash, as it stands on the poster. */
export const hashManifest = (manifest: Manifest) => sha256(canonicalJson(manifest));

/**
 * Announces a vote: from here on nothing of it changes. Its projects are those that can still be funded, with title and
 * cost as they stand now; everybody who has shown to belong here gets a right to vote, and a
 * mail that says so.
 */
export async function announceResidentVote(
	context: Context,
	actor: AccountActor,
	command: DeskVoteCommand
): Promise<Result<{ manifestHash: string }, PlanFault | PlanRefusal>> {
	return changePlan<{ manifestHash: string }, PlanFault>(
		context,
		{ actor, command },
		async (tx, vote) => {
			const projects = [...(await readBallot(tx, command, vote))];
			const lotSeedHash = sha256(lotSeedOf(context.secret, vote.id));
			const facts = await readPlanFacts(tx, command, { ...vote, now: tx.at });
			const plan = { ...vote.manifest, projects, lotSeedHash };
			const checked = checkPlan(plan, facts);
			if (!checked.ok) return checked;
			const proposalIds = projects.map(({ proposalId }) => proposalId);
			await replaceVoteProjects(tx, command, { residentVoteId: vote.id, proposalIds });
			const manifestHash = hashManifest(plan);
			const { opensAt, closesAt } = plan;
			const change = {
				...({ state: 'announced', manifest: plan, manifestHash } as const),
				...{ opensAt: new Date(opensAt), closesAt: new Date(closesAt), announcedAt: tx.at }
			};
			await changeResidentVote(tx, command, { id: vote.id, change, at: tx.at });
			const accountIds = await listElectorate(tx, command, { plan, actor });
			const voters = await enterElectorate(tx, command, { vote, accountIds, actor });
			await tellElectorate(tx, command, { vote, plan, accountIds });
			tx.note({
				action: 'residentVoteAnnounced',
				subjectKind: 'residentVote',
				subjectId: vote.id,
				details: { manifestHash, opensAt, closesAt, voters }
			});
			return ok({ manifestHash });
		}
	);
}

/** Accounts that may vote by what they have shown until now. */
async function listElectorate(
	tx: UseCaseTransaction,
	scope: Scope,
	{ plan, actor }: { readonly plan: Manifest; readonly actor: AccountActor }
): Promise<readonly string[]> {
	const shown = await listResidences(tx, scope);
	const opensAt = new Date(plan.opensAt);
	return (
		shown
			// Nobody gives themselves a right: whoever announces is entered by somebody else.
			.filter(({ accountId }) => accountId !== actor.accountId)
			.filter((residence) => mayVote(residence, plan.eligibility, opensAt))
			.map(({ accountId }) => accountId)
	);
}

async function enterElectorate(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		vote,
		accountIds,
		actor
	}: {
		readonly vote: StoredResidentVote;
		readonly accountIds: readonly string[];
		readonly actor: AccountActor;
	}
): Promise<number> {
	const rights = accountIds.map((accountId) => ({
		id: tx.random.uuid(),
		accountId,
		addedByAccountId: actor.accountId,
		addedAt: tx.at
	}));
	return insertVotingRights(tx, scope, { residentVoteId: vote.id, rights });
}
