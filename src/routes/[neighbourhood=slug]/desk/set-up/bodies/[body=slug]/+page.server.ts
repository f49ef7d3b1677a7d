import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const body = await bodyOf(event, neighbourhoodId);
	return { body };
};
