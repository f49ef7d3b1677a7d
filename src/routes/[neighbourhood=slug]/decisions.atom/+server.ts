import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { decisionsFeed } from '$lib/server/documents/decisions-feed';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readRegister } from '$lib/server/services/read-register';
import type { RequestHandler } from './$types';

const inFeed = 50;
const everything = {
	...{ words: null, year: null, body: null, result: null },
	...{ fromCents: null, toCents: null }
};

/** What was published last, for whoever reads it with a program of their own. */
export const GET: RequestHandler = async (event) => {
	const { id: neighbourhoodId, slug, name } = await neighbourhoodOf(event);
	const { rows } = await readRegister(event.locals.context, {
		neighbourhoodId,
		language: textLanguage(),
		filter: everything,
		from: null,
		limit: inFeed
	});
	const home = new URL(href(`/${slug}/decisions`), event.url).href;
	return new Response(decisionsFeed(rows, { name, home }), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
};
