import { requireCan } from '$lib/server/auth/guards';
import { readNeighbourhoods } from '$lib/server/services/read-neighbourhoods';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	return { neighbourhoods: await readNeighbourhoods(event.locals.context) };
};
