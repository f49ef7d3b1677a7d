import { error } from '@sveltejs/kit';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { minutesPdf, pdfResponse } from '$lib/server/pdf/minutes-pdf';
import { readOwnMinutes } from '$lib/server/services/read-own-minutes';
import type { RequestHandler } from './$types';

/** The public rendering, for everybody once it is published. */
export const GET: RequestHandler = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { meeting: meetingId } = event.params;
	const { context, actor } = event.locals;
	const asked = { neighbourhoodId, meetingId, asPublic: true };
	const view = (await readOwnMinutes(context, actor, asked))?.view ?? null;
	const pdf = view && (await minutesPdf(view));
	if (!view || !pdf) error(404);
	return pdfResponse(pdf, view);
};
