import { openDraftPage } from '../open-draft-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { address } = await openDraftPage(event);
	return { address, isDemo: event.locals.context.mode === 'demo' };
};
