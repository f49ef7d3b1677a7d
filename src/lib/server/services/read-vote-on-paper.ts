import type { Neighbourhood } from '$lib/domain/neighbourhood/neighbourhood';
import { parseReference, referenceText } from '$lib/domain/proposal/reference';
import type { VoteOnPaper } from '$lib/domain/participation/vote-on-paper';
import type { Context } from '$lib/server/context';
import {
	findResidentVoteByReference,
	type StoredResidentVote
} from '$lib/server/repositories/resident-votes';

type Reader = Pick<Context, 'db' | 'origin'>;

/** What may be printed about a vote; null before it is announced, for until then it can still change. */
export function voteOnPaper(
	{ origin }: Pick<Context, 'origin'>,
	neighbourhood: Neighbourhood,
	vote: StoredResidentVote | null
): VoteOnPaper | null {
	if (vote === null || vote.state === 'draft' || vote.manifestHash === null) return null;
	const { manifest, manifestHash, referenceYear: year, referenceNumber: number } = vote;
	const reference = referenceText({ year, number });
	return { neighbourhood, origin, reference, manifest, manifestHash };
}

/** By the reference of its address, `2026-1`. */
export async function readVoteOnPaper(
	context: Reader,
	neighbourhood: Neighbourhood,
	reference: string
): Promise<VoteOnPaper | null> {
	const asked = parseReference(reference);
	if (asked === null) return null;
	const scope = { neighbourhoodId: neighbourhood.id };
	const vote = await findResidentVoteByReference(context.db.query, scope, asked);
	return voteOnPaper(context, neighbourhood, vote);
}
