import { error } from '@sveltejs/kit';
import { can } from '$lib/domain/access/can';
import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readCirculationsOfBody } from '$lib/server/services/list-circulations';
import { readBody } from '$lib/server/services/read-body';
import { readComposition } from '$lib/server/services/read-composition';
import { readElections } from '$lib/server/services/read-election';
import { knowsDemands } from '$lib/server/services/read-demand';
import { readPublicBody } from '$lib/server/services/read-public-body';
import { readFormalRoles } from '$lib/server/services/read-formal-roles';
import { readSuccession } from '$lib/server/services/read-succession';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { context, actor } = event.locals;
	const scope = { neighbourhoodId };
	const body = await readPublicBody(context, scope, event.params.body);
	const seated = await readBody(context, scope, event.params.body);
	if (body === null || seated === null) error(404, { message: 'notFound' });
	const asked = { neighbourhoodId, bodySlug: event.params.body, language: textLanguage() };
	return {
		body,
		demands: await knowsDemands(context, asked),
		circulations: await readCirculationsOfBody(context, asked),
		composition: await readComposition(context, scope, { body: seated, showsNames: false }),
		elections: await readElections(context, scope, seated.id),
		succession: await readSuccession(context, scope, seated.id),
		roles: await readFormalRoles(context, scope, seated.id),
		maySetUp: can(actor, 'setUpNeighbourhood', scope).ok
	};
};
