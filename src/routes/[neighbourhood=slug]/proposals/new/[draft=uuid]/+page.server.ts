import { redirect } from '@sveltejs/kit';
import { stepPaths } from '$lib/i18n/draft-step';
import { href } from '$lib/i18n/href';
import { openDraftPage } from './open-draft-page';
import type { PageServerLoad } from './$types';

/** The address of a draft leads to where one left off. */
export const load: PageServerLoad = async (event) => {
	const { open, address } = await openDraftPage(event);
	redirect(303, href(`${address}/${open.next === null ? 'check' : stepPaths[open.next]}`));
};
