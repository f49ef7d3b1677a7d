import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readFundPage } from '$lib/server/services/read-fund-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { context } = event.locals;
	return { years: await readFundPage(context, { neighbourhoodId, language: textLanguage() }) };
};
