import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readDeskVotes } from '$lib/server/services/read-desk-votes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	return { votes: await readDeskVotes(event.locals.context, { neighbourhoodId }) };
};
