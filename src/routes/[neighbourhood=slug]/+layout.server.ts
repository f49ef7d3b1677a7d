import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { hasPublicVotes } from '$lib/server/services/has-public-votes';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const neighbourhood = await neighbourhoodOf(event);
	const hasVotes = await hasPublicVotes(event.locals.context, {
		neighbourhoodId: neighbourhood.id
	});
	return { neighbourhood, hasVotes };
};
