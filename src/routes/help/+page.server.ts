import { getLocale } from '$lib/paraglide/runtime';
import { readSiteText } from '$lib/server/services/read-site-text';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
	readSiteText(context, { page: 'help', language: getLocale() });
