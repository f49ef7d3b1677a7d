import { error } from '@sveltejs/kit';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readElection } from '$lib/server/services/read-election';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { body: bodySlug, election: electionId } = event.params;
	const asked = { bodySlug, electionId };
	const read = await readElection(event.locals.context, { neighbourhoodId }, asked);
	if (read === null) error(404, { message: 'notFound' });
	return read;
};
