import { textsOf } from '$lib/domain/text/written-text';
import type { ManifestProject } from '$lib/domain/participation/schema/manifest';
import type { Queryable } from '$lib/server/db/client';
import type { Scope } from '$lib/server/repositories/scope';
import { readTexts } from '$lib/server/repositories/texts';
import { listVotableProposals, listVoteProjects } from '$lib/server/repositories/vote-projects';
import { referenceText } from '$lib/domain/proposal/reference';

/** A proposal that could stand on the ballot. */
export interface VotableProposal {
	readonly id: string;
	readonly reference: string;
	readonly title: string;
	readonly language: string;
	readonly costCents: number;
}

/** What residents could vote on in a fund year, with the words of whoever handed it in. Nothing that costs nothing. */
export async function readVotableProposals(
	db: Queryable,
	scope: Scope,
	fundYearId: string
): Promise<readonly VotableProposal[]> {
	const proposals = await listVotableProposals(db, scope, fundYearId);
	const ownerIds = proposals.map(({ id }) => id);
	const texts = await readTexts(db, scope, { ownerKind: 'proposal', ownerIds });
	return proposals.flatMap((proposal) => {
		const titles = textsOf(texts, { ownerId: proposal.id, field: 'title' });
		const title = titles.find(({ origin }) => origin === 'original') ?? titles[0];
		if (title === undefined || proposal.requestedCents <= 0) return [];
		return {
			id: proposal.id,
			reference: referenceText({
				year: proposal.referenceYear,
				number: proposal.referenceNumber
			}),
			title: title.content,
			language: title.language,
			costCents: proposal.requestedCents
		};
	});
}

/** The chosen projects as they stand now; what was withdrawn or decided meanwhile is left out. */
export async function readBallot(
	db: Queryable,
	scope: Scope,
	vote: { readonly id: string; readonly fundYearId: string }
): Promise<readonly ManifestProject[]> {
	const votable = await readVotableProposals(db, scope, vote.fundYearId);
	const chosen = await listVoteProjects(db, scope, vote.id);
	const still = chosen.flatMap(
		({ proposalId }) => votable.find(({ id }) => id === proposalId) ?? []
	);
	return still.map(({ id, title, language, costCents }, index) => ({
		number: index + 1,
		proposalId: id,
		title,
		language,
		costCents
	}));
}
