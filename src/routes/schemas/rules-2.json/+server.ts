import { json } from '@sveltejs/kit';
import { ruleJsonSchema } from '$lib/domain/rules/schema/rule-json-schema';
import type { RequestHandler } from './$types';

/** What a file of rules looks like, for whoever writes or checks one with other tools. */
export const GET: RequestHandler = () =>
	json(ruleJsonSchema(), { headers: { 'content-type': 'application/schema+json' } });
