import { error } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import { answerCalendar } from '$lib/server/documents/meeting-calendar';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readBody } from '$lib/server/services/read-body';
import { readBodyCalendar } from '$lib/server/services/read-calendar';
import type { RequestHandler } from './$types';

/** The public meetings of a body, for whoever keeps a calendar. */
export const GET: RequestHandler = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { context } = event.locals;
	const body = await readBody(context, { neighbourhoodId }, event.params.body);
	if (body === null) error(404, { message: 'notFound' });
	return answerCalendar(await readBodyCalendar(context, { neighbourhoodId, bodyId: body.id }), {
		...{ name: body.name, origin: context.origin, locale: getLocale() },
		...{ now: context.now(), isPrivate: false }
	});
};
