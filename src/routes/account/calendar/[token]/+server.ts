import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { baseLocale, isLocale } from '$lib/paraglide/runtime';
import { answerCalendar } from '$lib/server/documents/meeting-calendar';
import { readPersonCalendar } from '$lib/server/services/read-calendar';
import type { RequestHandler } from './$types';

/** A person's own meetings, for the program that has their private address. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
	const found = await readPersonCalendar(context, params.token.replace(/\.ics$/, ''));
	if (found === null) error(404, { message: 'notFound' });
	const locale = isLocale(found.locale) ? found.locale : baseLocale;
	const name = m.agenda_calendar_own_title({}, { locale });
	return answerCalendar(found.meetings, {
		...{ name, origin: context.origin, locale },
		...{ now: context.now(), isPrivate: true }
	});
};
