import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readMeetings } from '$lib/server/services/read-meetings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'manageMeeting', { neighbourhoodId });
	return readMeetings(event.locals.context, { neighbourhoodId });
};
