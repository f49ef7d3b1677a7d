import { error } from '@sveltejs/kit';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { getLocale } from '$lib/paraglide/runtime';
import { decisionsCsvHead, decisionsCsvLines } from '$lib/server/documents/decisions-csv';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { filterOf } from '$lib/server/register-of-event';
import { readRegister, type RegisterAsked } from '$lib/server/services/read-register';
import type { RequestHandler } from './$types';

const atOnce = 500;

/** The register, or what a search finds in it, as a table. It is sent while it is read: no page of it waits. */
export const GET: RequestHandler = async (event) => {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const filter = filterOf(event);
	if (!filter.ok) error(400);
	const locale = getLocale();
	const home = new URL(href(`/${slug}/decisions`), event.url).href;
	const language = textLanguage();
	const asked = { neighbourhoodId, language, filter: filter.values, limit: atOnce };
	const { context } = event.locals;
	const encoder = new TextEncoder();
	let from: RegisterAsked['from'] = null;
	const table = new ReadableStream<Uint8Array>({
		start: (sent) => {
			sent.enqueue(encoder.encode(decisionsCsvHead(locale)));
		},
		pull: async (sent) => {
			const { rows, older } = await readRegister(context, { ...asked, from });
			sent.enqueue(encoder.encode(decisionsCsvLines(rows, { locale, home })));
			if (older === null) sent.close();
			else from = { side: 'older', reference: older };
		}
	});
	return new Response(table, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${slug}-decisions.csv"`
		}
	});
};
