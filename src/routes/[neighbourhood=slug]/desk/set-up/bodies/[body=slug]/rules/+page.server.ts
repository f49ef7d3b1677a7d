import { benchNamesOf } from '$lib/domain/council/body';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readFrameworkOfBody } from '$lib/server/services/read-body-framework';
import { readRuleDraft } from '$lib/server/services/read-rule-draft';
import { presetsFor } from '$lib/domain/rules/complete-rules';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const body = await bodyOf(event, neighbourhoodId);
	const { name, slug, benches, versions, inForce, kind } = body;
	const draft = await readRuleDraft(event.locals.context, { neighbourhoodId }, slug);
	return {
		body: { name, slug },
		benchNames: benchNamesOf(benches),
		hasDraft: draft !== null,
		stands: await readFrameworkOfBody(event.locals.context, { neighbourhoodId }, body),
		versions,
		inForce,
		presets: presetsFor(kind)
	};
};
