import { publicStates } from '$lib/domain/proposal/proposal';
import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readPublicProposals } from '$lib/server/services/read-public-proposals';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const typed = event.url.searchParams.get('state');
	const state = publicStates.find((one) => one === typed) ?? null;
	const asked = { neighbourhoodId, state, language: textLanguage() };
	return { state, proposals: await readPublicProposals(event.locals.context, asked) };
};
