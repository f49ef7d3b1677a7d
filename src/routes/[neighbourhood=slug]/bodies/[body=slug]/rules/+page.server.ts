import { benchNamesOf } from '$lib/domain/council/body';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readRuleOrigins } from '$lib/server/services/read-body-framework';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const body = await bodyOf(event, neighbourhoodId);
	const { name, slug, benches, versions, inForce } = body;
	return {
		body: { name, slug },
		benchNames: benchNamesOf(benches),
		versions,
		origins: await readRuleOrigins(event.locals.context.db.query, versions),
		inForceId: inForce?.id ?? null
	};
};
