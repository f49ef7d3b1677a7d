import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/client';
import { proposal, residentVoteProject } from '$lib/server/db/schema';
import type { Scope } from './scope';

/** A project as it stands on the ballot: its number, and whose proposal it is. */
export interface VoteProject {
	readonly number: number;
	readonly proposalId: string;
}

export async function listVoteProjects(
	db: Queryable,
	scope: Scope,
	residentVoteId: string
): Promise<readonly VoteProject[]> {
	return await db
		.select({
			number: residentVoteProject.number,
			proposalId: residentVoteProject.proposalId
		})
		.from(residentVoteProject)
		.where(ofVote(scope, residentVoteId))
		.orderBy(asc(residentVoteProject.number));
}

/** Puts these proposals on the ballot, in this order, instead of those that were there. */
export async function replaceVoteProjects(
	tx: Transaction,
	scope: Scope,
	{
		residentVoteId,
		proposalIds
	}: { readonly residentVoteId: string; readonly proposalIds: readonly string[] }
): Promise<void> {
	await tx.delete(residentVoteProject).where(ofVote(scope, residentVoteId));
	if (proposalIds.length === 0) return;
	const { neighbourhoodId } = scope;
	await tx.insert(residentVoteProject).values(
		proposalIds.map((proposalId, index) => ({
			neighbourhoodId,
			residentVoteId,
			number: index + 1,
			proposalId
		}))
	);
}

/** Proposals of a fund year that residents can vote on: published, and not decided yet. The first handed in first. */
export async function listVotableProposals(db: Queryable, scope: Scope, fundYearId: string) {
	return await db
		.select()
		.from(proposal)
		.where(
			and(
				eq(proposal.neighbourhoodId, scope.neighbourhoodId),
				eq(proposal.fundYearId, fundYearId),
				inArray(proposal.state, ['published', 'onAgenda'])
			)
		)
		.orderBy(asc(proposal.referenceYear), asc(proposal.referenceNumber));
}

const ofVote = (scope: Scope, residentVoteId: string) =>
	and(
		eq(residentVoteProject.neighbourhoodId, scope.neighbourhoodId),
		eq(residentVoteProject.residentVoteId, residentVoteId)
	);
