import { requireCan } from '$lib/server/auth/guards';
import { readAllSiteTexts } from '$lib/server/services/read-site-text';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireCan(event, 'administerInstance');
	return {
		texts: await readAllSiteTexts(event.locals.context),
		saved: event.url.searchParams.has('saved')
	};
};
