import { error } from '@sveltejs/kit';
import { localDateOf } from '$lib/domain/calendar';
import { benchNamesOf } from '$lib/domain/council/body';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readTriedCase } from '$lib/server/read-tried-case';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { context } = event.locals;
	const body = await bodyOf(event, neighbourhoodId);
	const search = event.url.searchParams;
	const asked = search.get('version');
	const version =
		asked === null
			? (body.inForce ?? body.versions[0])
			: body.versions.find(({ number }) => String(number) === asked);
	if (version === undefined) error(404, { message: 'notFound' });
	const { number, validFrom, document } = version;
	return {
		body: { name: body.name, slug: body.slug },
		version: { number, validFrom, title: document.title },
		versions: body.versions.map((other) => ({
			number: other.number,
			validFrom: other.validFrom,
			isInForce: other.id === body.inForce?.id,
			query: withVersion(search, other.number)
		})),
		benchNames: benchNamesOf(body.benches),
		tried: readTriedCase(search, document, localDateOf(context.now()))
	};
};

/** The same case for another version of the rules. */
function withVersion(search: URLSearchParams, number: number): string {
	const query = new URLSearchParams(search);
	query.set('version', String(number));
	return query.toString();
}
