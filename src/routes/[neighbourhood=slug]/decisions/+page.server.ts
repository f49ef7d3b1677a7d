import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readDecisions } from '$lib/server/services/read-decisions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const asked = { neighbourhoodId, language: textLanguage() };
	return { decisions: await readDecisions(event.locals.context, asked) };
};
