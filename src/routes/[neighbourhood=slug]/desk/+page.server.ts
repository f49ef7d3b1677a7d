import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readDesk } from '$lib/server/services/read-desk';
import { readDues } from '$lib/server/services/read-dues';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'enterDesk', { neighbourhoodId });
	const { context } = event.locals;
	const asked = { neighbourhoodId, language: textLanguage() };
	const desk = await readDesk(context, asked);
	return { ...desk, ...(await readDues(context, asked, desk)) };
};
