import { error, json } from '@sveltejs/kit';
import { frameworkOf } from '$lib/server/framework-of-event';
import type { RequestHandler } from './$types';

/** One version of a framework as a file, in the shape that `/schemas/framework-2.json` describes. */
export const GET: RequestHandler = async (event) => {
	const { slug, versions } = await frameworkOf(event);
	const { number } = event.params;
	const version = versions.find((one) => String(one.number) === number);
	if (version === undefined) error(404, { message: 'notFound' });
	return json(version.content, {
		headers: { 'content-disposition': `attachment; filename="${slug}-${number}.json"` }
	});
};
