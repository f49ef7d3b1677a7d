import { error } from '@sveltejs/kit';
import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readCirculation } from '$lib/server/services/read-circulation';
import { listOwnCirculations } from '$lib/server/services/list-circulations';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { body: bodySlug, circulation: circulationId } = event.params;
	const { context, actor } = event.locals;
	const asked = { neighbourhoodId, language: textLanguage() };
	const circulation = await readCirculation(context, { ...asked, bodySlug, circulationId });
	if (circulation === null) error(404);
	const own = await listOwnCirculations(context, actor, asked);
	return { circulation, isAsked: own.some(({ id }) => id === circulationId) };
};
