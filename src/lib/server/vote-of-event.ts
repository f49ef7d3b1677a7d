import { error } from '@sveltejs/kit';
import { readDeskVote, type DeskVote } from '$lib/server/services/read-desk-votes';

interface VoteEvent {
	readonly locals: App.Locals;
	readonly params: { readonly vote: string };
}

/** The vote that the address at the desk names, for loads and actions alike; 404 when there is none. */
export async function voteOf(
	{ locals, params }: VoteEvent,
	neighbourhoodId: string
): Promise<DeskVote> {
	const found = await readDeskVote(locals.context, { neighbourhoodId }, params.vote);
	if (found === null) error(404);
	return found;
}
