import { findLineFaults, type LineFault } from '$lib/domain/participation/read-sheets';
import type { Context } from '$lib/server/context';
import { findResidentVote } from '$lib/server/repositories/resident-votes';
import type { Scope } from '$lib/server/repositories/scope';

/** Every line of a typed pile that is no ballot of this vote, and by which rule; for the page that shows it again. */
export async function findPileFaults(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	{ residentVoteId, text }: { readonly residentVoteId: string; readonly text: string }
): Promise<readonly LineFault[]> {
	const vote = await findResidentVote(db.query, scope, residentVoteId);
	return vote === null ? [] : findLineFaults(vote.manifest, text);
}
