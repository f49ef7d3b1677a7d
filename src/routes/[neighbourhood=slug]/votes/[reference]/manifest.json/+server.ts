import { canonicalJson } from '$lib/server/services/canonical-json';
import { voteOfEvent } from '$lib/server/ballot-of-event';
import type { RequestHandler } from './$types';

/** The manifest, byte for byte as its hash was made. */
export const GET: RequestHandler = async (event) => {
	const { vote } = await voteOfEvent(event);
	return new Response(canonicalJson(vote.manifest), {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
};
