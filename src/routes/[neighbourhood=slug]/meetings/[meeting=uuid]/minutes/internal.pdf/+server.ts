import { error } from '@sveltejs/kit';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { minutesPdf, pdfResponse } from '$lib/server/pdf/minutes-pdf';
import { readOwnMinutes } from '$lib/server/services/read-own-minutes';
import type { RequestHandler } from './$types';

/** All of the minutes, for the body, the manager and whoever was there. */
export const GET: RequestHandler = async (event) => {
	const actor = requireAccount(event);
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { meeting: meetingId } = event.params;
	const read = await readOwnMinutes(event.locals.context, actor, { neighbourhoodId, meetingId });
	const view = read?.isEntitled === true ? read.view : null;
	const pdf = view && (await minutesPdf(view));
	if (!view || !pdf) error(404);
	return pdfResponse(pdf, view);
};
