import { error } from '@sveltejs/kit';
import { can } from '$lib/domain/access/can';
import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readCirculationsOfBody } from '$lib/server/services/list-circulations';
import { readPublicBody } from '$lib/server/services/read-public-body';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { context, actor } = event.locals;
	const body = await readPublicBody(context, { neighbourhoodId }, event.params.body);
	if (body === null) error(404, { message: 'notFound' });
	const asked = { neighbourhoodId, bodySlug: event.params.body, language: textLanguage() };
	const circulations = await readCirculationsOfBody(context, asked);
	return { body, circulations, maySetUp: can(actor, 'setUpNeighbourhood', { neighbourhoodId }).ok };
};
