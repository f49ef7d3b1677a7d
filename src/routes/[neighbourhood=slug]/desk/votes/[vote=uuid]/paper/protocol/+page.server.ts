import { error } from '@sveltejs/kit';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readPaperProtocol } from '$lib/server/services/read-paper-protocol';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	const scope = { neighbourhoodId };
	const protocol = await readPaperProtocol(event.locals.context, scope, event.params.vote);
	if (protocol === null) error(404);
	return { protocol, voteId: event.params.vote };
};
