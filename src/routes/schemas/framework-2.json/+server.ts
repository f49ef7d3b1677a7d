import { json } from '@sveltejs/kit';
import { frameworkJsonSchema } from '$lib/domain/rules/schema/read-framework-file';
import type { RequestHandler } from './$types';

/** What a file with a framework looks like, for whoever writes or checks one with other tools. */
export const GET: RequestHandler = () =>
	json(frameworkJsonSchema(), { headers: { 'content-type': 'application/schema+json' } });
