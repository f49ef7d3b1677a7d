import { requireCan } from '$lib/server/auth/guards';
import { readNeighbourhoods } from '$lib/server/services/read-neighbourhood';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	const neighbourhoods = await readNeighbourhoods(event.locals.context);
	return {
		neighbourhoods: neighbourhoods.map(({ slug, name, address }) => ({ slug, name, address }))
	};
};
