import { redirect } from '@sveltejs/kit';
import { href } from '$lib/i18n/href';
import type { RequestHandler } from './$types';

/** The short address that is printed on paper; the page it leads to says whether there is such a decision. */
export const GET: RequestHandler = ({ params: { neighbourhood, reference } }) =>
	redirect(301, href(`/${neighbourhood}/decisions/${reference}`));
