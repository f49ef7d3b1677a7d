import { votingPhase, type VotingPhase } from '$lib/domain/participation/resident-vote';
import { parseReference } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import { findProposal } from '$lib/server/repositories/proposals';
import { listVotesOnProposal } from '$lib/server/repositories/resident-votes';
import { referenceOf } from './read-desk-votes';

/** A vote of the residents on whose ballot a proposal stands, and what came of it. */
export interface Wish {
	readonly reference: string;
	readonly title: string;
	readonly phase: VotingPhase;
	/** Null before the count. `place` counts from 1: winners as they were chosen, then the others by their votes. */
	readonly counted: {
		readonly hasWon: boolean;
		readonly place: number;
		readonly all: number;
	} | null;
}

/** What residents said about a proposal, for whoever decides about it; votes that were called off said nothing. */
export async function readWishes(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	asked: { readonly neighbourhoodId: string; readonly reference: string }
): Promise<readonly Wish[]> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const reference = parseReference(asked.reference);
	const proposal = reference && (await findProposal(db.query, scope, reference));
	if (!proposal) return [];
	const votes = await listVotesOnProposal(db.query, scope, proposal.id);
	return votes
		.filter(({ state }) => state !== 'calledOff')
		.map(({ number, outcome, manifest, ...vote }) => {
			const id = String(number);
			const order = [
				...(outcome?.winners ?? []),
				...(outcome?.votes ?? []).map((one) => one.project)
			];
			return {
				reference: referenceOf(vote),
				title: manifest.title,
				phase: votingPhase(vote, now()),
				counted:
					outcome === null
						? null
						: {
								hasWon: outcome.winners.includes(id),
								place: [...new Set(order)].indexOf(id) + 1,
								all: manifest.projects.length
							}
			};
		});
}
