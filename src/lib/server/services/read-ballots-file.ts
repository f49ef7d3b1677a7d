import { parseReference } from '$lib/domain/proposal/reference';
import type { Context } from '$lib/server/context';
import { ballotsFile } from '$lib/server/documents/ballots-pabulib';
import { findResidentVoteByReference } from '$lib/server/repositories/resident-votes';
import { readCountedBallots } from './read-counted-vote';

/** The ballots of a counted vote as a Pabulib file; null before, and where there are too few of them. */
export async function readBallotsFile(
	{ db }: Pick<Context, 'db'>,
	asked: { readonly neighbourhoodId: string; readonly reference: string; readonly place: string }
): Promise<string | null> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const reference = parseReference(asked.reference);
	const vote = reference && (await findResidentVoteByReference(db.query, scope, reference));
	if (vote?.state !== 'counted' || vote.lotSeed === null) return null;
	const { manifest, lotSeed } = vote;
	const cast = (vote.onlineCount ?? 0) + (vote.paperCount ?? 0);
	if (cast < manifest.minimumBallots) return null;
	const ballots = await readCountedBallots(db.query, scope, vote.id);
	return ballotsFile({ manifest, lotSeed }, ballots, asked.place);
}
