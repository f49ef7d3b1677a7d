import { redirect } from '@sveltejs/kit';
import { href } from '$lib/i18n/href';
import { readNeighbourhoods } from '$lib/server/services/read-neighbourhoods';
import type { PageServerLoad } from './$types';

/** Where there is only one neighbourhood, nobody has to choose. */
export const load: PageServerLoad = async ({ locals: { context } }) => {
	const neighbourhoods = await readNeighbourhoods(context);
	const [only, ...others] = neighbourhoods;
	if (only && others.length === 0) redirect(307, href(`/${only.slug}`));
	return { neighbourhoods };
};
