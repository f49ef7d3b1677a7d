import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readDesk } from '$lib/server/services/read-desk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'enterDesk', { neighbourhoodId });
	return readDesk(event.locals.context, { neighbourhoodId, language: textLanguage() });
};
