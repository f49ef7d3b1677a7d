import { error } from '@sveltejs/kit';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readDraw } from '$lib/server/services/read-draw';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { meeting: meetingId } = event.params;
	const draw = await readDraw(event.locals.context, { neighbourhoodId, meetingId });
	if (draw === null) error(404);
	return draw;
};
