import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
	neighbourhood: await neighbourhoodOf(event)
});
