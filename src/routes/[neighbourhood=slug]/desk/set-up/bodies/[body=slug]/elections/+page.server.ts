import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readElections } from '$lib/server/services/read-election';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { id, name, slug, inForce } = await bodyOf(event, neighbourhoodId);
	const elections = await readElections(event.locals.context, { neighbourhoodId }, id);
	const isRegulated = inForce?.document.otherMotions.election.value.kind === 'election';
	return { body: { name, slug }, elections, isRegulated };
};
