import { error } from '@sveltejs/kit';
import type { Neighbourhood } from '$lib/domain/neighbourhood/neighbourhood';
import { findNeighbourhood } from './services/find-neighbourhood';

interface NeighbourhoodEvent {
	readonly locals: App.Locals;
	readonly params: { readonly neighbourhood: string };
}

/** The neighbourhood that the address names, for loads and actions alike; 404 when there is none. */
export async function neighbourhoodOf({
	locals,
	params
}: NeighbourhoodEvent): Promise<Neighbourhood> {
	const found = await findNeighbourhood(locals.context, params.neighbourhood);
	if (found === null) error(404);
	return found;
}
