import { error } from '@sveltejs/kit';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readPublicPaperProtocol } from '$lib/server/services/read-paper-protocol';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const asked = { neighbourhoodId, reference: event.params.reference };
	const protocol = await readPublicPaperProtocol(event.locals.context, asked);
	if (protocol === null) error(404, { message: 'notFound' });
	return { protocol };
};
