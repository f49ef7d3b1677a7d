import { error } from '@sveltejs/kit';
import { benchNamesOf } from '$lib/domain/council/body';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readBody } from '$lib/server/services/read-body';
import { readRuleOrigins } from '$lib/server/services/read-body-framework';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const body = await readBody(event.locals.context, { neighbourhoodId }, event.params.body);
	if (body === null) error(404, { message: 'notFound' });
	const { name, slug, benches, versions, inForce } = body;
	return {
		body: { name, slug },
		benchNames: benchNamesOf(benches),
		versions,
		origins: await readRuleOrigins(event.locals.context.db.query, versions),
		inForceId: inForce?.id ?? null
	};
};
