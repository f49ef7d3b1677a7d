import { error } from '@sveltejs/kit';
import { textLanguage } from '$lib/i18n/text-language';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readRoundOfItem } from '$lib/server/services/list-rounds';
import { readItem } from '$lib/server/services/read-item';
import { readWishes } from '$lib/server/services/read-wishes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { actor, context } = event.locals;
	const { meeting: meetingId, item: itemId } = event.params;
	const asked = { neighbourhoodId, meetingId, itemId, language: textLanguage() };
	const read = await readItem(context, actor, asked);
	if (read === null) error(404);
	// Whose proposal it is, is for its own page to say.
	const { id, number, reading, state, entryMode, requestedCents } = read.item;
	const round = await readRoundOfItem(context, { neighbourhoodId, itemId });
	const wishes = await readWishes(context, { neighbourhoodId, reference: read.reference });
	return {
		...read,
		round,
		wishes,
		item: { id, number, reading, state, entryMode, requestedCents }
	};
};
