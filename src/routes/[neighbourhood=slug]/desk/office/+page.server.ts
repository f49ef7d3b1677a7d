import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readOfficeCases } from '$lib/server/services/read-office-cases';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'decideAsOffice', { neighbourhoodId });
	const asked = { neighbourhoodId, language: textLanguage() };
	return {
		cases: await readOfficeCases(event.locals.context, asked),
		saved: event.url.searchParams.has('saved')
	};
};
