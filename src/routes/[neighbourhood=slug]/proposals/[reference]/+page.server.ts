import { error } from '@sveltejs/kit';
import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readPublicProposal } from '$lib/server/services/read-public-proposals';
import { readTrailOfProposal } from '$lib/server/services/read-trail';
import { readWishes } from '$lib/server/services/read-wishes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { reference } = event.params;
	const asked = { neighbourhoodId, reference, language: textLanguage() };
	const read = await readPublicProposal(event.locals.context, asked);
	if (read === null) error(404, { message: 'notFound' });
	const wishes = await readWishes(event.locals.context, asked);
	return { ...read, wishes, trail: await readTrailOfProposal(event.locals.context, asked) };
};
