import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readMeetings } from '$lib/server/services/read-meetings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	return readMeetings(event.locals.context, { neighbourhoodId });
};
