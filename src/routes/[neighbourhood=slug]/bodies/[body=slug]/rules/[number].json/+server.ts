import { error, json } from '@sveltejs/kit';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readBody } from '$lib/server/services/read-body';
import type { RequestHandler } from './$types';

/** One version of a body's rules as a file, in the shape that `/schemas/rules-2.json` describes. */
export const GET: RequestHandler = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { body: slug, number } = event.params;
	const body = await readBody(event.locals.context, { neighbourhoodId }, slug);
	const version = body?.versions.find((one) => String(one.number) === number);
	if (version === undefined) error(404, { message: 'notFound' });
	return json(version.document, {
		headers: { 'content-disposition': `attachment; filename="${slug}-${number}.json"` }
	});
};
