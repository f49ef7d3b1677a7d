import { error } from '@sveltejs/kit';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readBallotsFile } from '$lib/server/services/read-ballots-file';
import type { RequestHandler } from './$types';

/** The ballots of a counted vote for a recount; not there where so few voted that somebody could be guessed. */
export const GET: RequestHandler = async (event) => {
	const { id: neighbourhoodId, slug, name } = await neighbourhoodOf(event);
	const { reference } = event.params;
	const asked = { neighbourhoodId, reference, place: name };
	const file = await readBallotsFile(event.locals.context, asked);
	if (file === null) error(404);
	return new Response(file, {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': `attachment; filename="${slug}-${reference}.pb"`
		}
	});
};
