import { redirect } from '@sveltejs/kit';
import { href } from '$lib/i18n/href';
import { findDraftPage } from '../open-draft-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { open, address } = await findDraftPage(event);
	if (!open.draft.isDone || open.reference === null) redirect(303, href(`${address}/check`));
	return {
		reference: open.reference,
		entry: open.draft.entry,
		isSignedIn: event.locals.actor.kind === 'account'
	};
};
