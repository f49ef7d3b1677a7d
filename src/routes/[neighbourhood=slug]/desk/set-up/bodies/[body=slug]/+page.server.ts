import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readComposition } from '$lib/server/services/read-composition';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const body = await bodyOf(event, neighbourhoodId);
	const { context } = event.locals;
	const asked = { body, showsNames: true };
	return { body, composition: await readComposition(context, { neighbourhoodId }, asked) };
};
