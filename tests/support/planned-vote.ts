import type { AccountActor } from '$lib/domain/access/actor';
import type { Mark } from '$lib/domain/participation/marks';
import { ballotKeyOf } from '$lib/server/ballot-key';
import type { Context } from '$lib/server/context';
import { castBallot } from '$lib/server/db/schema';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import { sealBallot } from '$lib/server/sealed-ballot';
import { announceResidentVote } from '$lib/server/services/announce-resident-vote';
import { changeResidentVote, type PlannedPart } from '$lib/server/services/change-resident-vote';
import { chooseVoteProjects } from '$lib/server/services/choose-vote-projects';
import { makeFormKey } from '$lib/server/services/form-key';
import { planResidentVote } from '$lib/server/services/plan-resident-vote';
import { aPublishedProposal, type CouncilAtWork } from './council-at-work';
import { anAccount } from './people';
import { managerOf, valueOf } from './setting-up';

/** The same store at another time of the day, or of the year. */
export const at = (context: Context, instant: string): Context => ({
	...context,
	now: () => new Date(instant)
});

/** A manager with an account of their own: two of them are two people. */
export async function aManager(context: Context, neighbourhoodId: string): Promise<AccountActor> {
	const role = 'neighbourhoodManager' as const;
	const accountId = await anAccount(context, { roles: [{ neighbourhoodId, role }] });
	return { ...managerOf(neighbourhoodId), accountId };
}

/** A vote that is planned over projects of these costs, by a manager of the council's neighbourhood. */
export async function aPlannedVote(
	context: Context,
	council: CouncilAtWork,
	{ first, costs }: { readonly first: number; readonly costs: readonly number[] }
) {
	const { neighbourhoodId, bodyId, fundYearId } = council;
	const manager = await aManager(context, neighbourhoodId);
	const proposalIds: string[] = [];
	for (const [index, requestedCents] of costs.entries()) {
		const number = first + index;
		proposalIds.push((await aPublishedProposal(context, council, { number, requestedCents })).id);
	}
	const title = 'Welche Ideen sollen es sein?';
	const planned = { neighbourhoodId, bodyId, fundYearId, title, formKey: makeFormKey(context) };
	const { residentVoteId } = valueOf(await planResidentVote(context, manager, planned));
	const command = () => ({ neighbourhoodId, residentVoteId, formKey: makeFormKey(context) });
	valueOf(await chooseVoteProjects(context, manager, { ...command(), proposalIds }));
	return { neighbourhoodId, residentVoteId, manager, proposalIds, command };
}

export type PlannedVote = Awaited<ReturnType<typeof aPlannedVote>>;

export async function planFurther(context: Context, vote: PlannedVote, part: PlannedPart) {
	return valueOf(await changeResidentVote(context, vote.manager, { ...vote.command(), part }));
}

export async function announced(context: Context, vote: PlannedVote) {
	return valueOf(await announceResidentVote(context, vote.manager, vote.command()));
}

export async function readVote(context: Context, { neighbourhoodId, residentVoteId }: PlannedVote) {
	const vote = await findResidentVote(context.db.query, { neighbourhoodId }, residentVoteId);
	if (vote === null) throw new Error('the vote is gone');
	return vote;
}

/** Puts a sealed ballot into the urn as casting does, without asking whether it may. */
export async function ballotInUrn(context: Context, vote: PlannedVote, marks: readonly Mark[]) {
	const { neighbourhoodId, residentVoteId } = vote;
	const { manifest } = await readVote(context, vote);
	const name = { neighbourhoodId, residentVoteId };
	const votingRightId = context.random.uuid();
	const ballotKey = ballotKeyOf(context.secret, name, { kind: 'account', votingRightId });
	const projects = manifest.projects.map(({ number }) => number);
	const sealed = sealBallot(context, { ...name, ballotKey, projects }, marks);
	await context.db.transaction(async (tx) => {
		await tx.insert(castBallot).values({ ...name, ballotKey, castNumber: 1, sealed });
	});
}
