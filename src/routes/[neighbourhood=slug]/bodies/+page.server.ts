import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readBodies } from '$lib/server/services/read-body';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const bodies = await readBodies(event.locals.context, { neighbourhoodId });
	return {
		bodies: bodies.map(({ slug, name, kind, inForce }) => ({
			slug,
			name,
			kind,
			hasRules: inForce !== null
		}))
	};
};
