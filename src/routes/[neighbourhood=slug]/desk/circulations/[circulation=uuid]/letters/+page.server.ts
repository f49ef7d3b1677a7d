import { error } from '@sveltejs/kit';
import { localDateOf } from '$lib/domain/calendar';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readDeskCirculation } from '$lib/server/services/read-desk-circulation';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'manageMeeting', { neighbourhoodId });
	const { context } = event.locals;
	const { circulation: circulationId } = event.params;
	const language = textLanguage();
	const read = await readDeskCirculation(context, { neighbourhoodId, circulationId, language });
	if (read === null) error(404);
	const isOpen = read.circulation.state === 'open';
	const letters = read.seats.flatMap(({ id, voter, benchName, people }) =>
		people
			.filter(({ hasAccount, isRecused, answered }) => !hasAccount && !isRecused && !answered)
			.map(({ capacity, name }) => ({ id, voter, benchName, capacity, name }))
	);
	return {
		...{ circulation: read.circulation, asks: read.asks, letters: isOpen ? letters : [] },
		today: localDateOf(context.now())
	};
};
