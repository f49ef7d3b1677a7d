import type { Manifest } from '$lib/domain/participation/schema/manifest';
import type { TallyOutcome } from '$lib/domain/participation/tally/outcome';
import { referenceText } from '$lib/domain/proposal/reference';
import type { Queryable } from '$lib/server/db/client';
import { enqueueMail, enqueueMails } from '$lib/server/outbox/enqueue-mail';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { listProposals } from '$lib/server/repositories/proposals';
import type { StoredResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';
import type { UseCaseTransaction } from './perform';

async function pathOf(db: Queryable, scope: Scope, vote: StoredResidentVote): Promise<string> {
	const neighbourhood = await findNeighbourhoodById(db, scope.neighbourhoodId);
	const reference = referenceText({ year: vote.referenceYear, number: vote.referenceNumber });
	return `/${neighbourhood?.slug ?? ''}/votes/${reference}`;
}

/** Tells everybody whose account may vote that there is a vote, once: it is announced once. */
export async function tellElectorate(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		vote,
		plan: { title, opensAt, closesAt },
		accountIds
	}: {
		readonly vote: StoredResidentVote;
		readonly plan: Manifest;
		readonly accountIds: readonly string[];
	}
): Promise<void> {
	const path = await pathOf(tx, scope, vote);
	await enqueueMails(tx, {
		neighbourhoodId: scope.neighbourhoodId,
		to: accountIds.map((accountId) => ({ accountId })),
		template: 'residentVoteAnnounced',
		params: { title, opensAt, closesAt, path }
	});
}

/**
 * Tells whoever handed in a project of the ballot whether it was chosen, and nothing that the result page keeps back where
 * few have voted. Nobody is told of a project without an account.
 */
export async function tellApplicantsOfCount(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		vote,
		outcome: { winners }
	}: { readonly vote: StoredResidentVote; readonly outcome: Pick<TallyOutcome, 'winners'> }
): Promise<void> {
	const { projects, effect } = vote.manifest;
	const path = `${await pathOf(tx, scope, vote)}/result`;
	const ids = projects.map(({ proposalId }) => proposalId);
	const proposals = await listProposals(tx, scope, { ids });
	const applicants = new Map(
		proposals.map(({ id, applicantAccountId }) => [id, applicantAccountId])
	);
	for (const { number, proposalId, title } of projects) {
		const accountId = applicants.get(proposalId) ?? null;
		if (accountId === null) continue;
		await enqueueMail(tx, {
			neighbourhoodId: scope.neighbourhoodId,
			to: { accountId },
			template: 'residentVoteCounted',
			params: { title, isChosen: winners.includes(String(number)), effect, path }
		});
	}
}
