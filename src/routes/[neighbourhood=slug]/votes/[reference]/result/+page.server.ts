import { error } from '@sveltejs/kit';
import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readVoteResult } from '$lib/server/services/read-vote-result';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { reference } = event.params;
	const asked = { neighbourhoodId, reference, language: textLanguage() };
	const result = await readVoteResult(event.locals.context, asked);
	if (result === null) error(404, { message: 'notFound' });
	return { result };
};
