import { error } from '@sveltejs/kit';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readInvitation } from '$lib/server/services/read-invitation';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'manageMeeting', { neighbourhoodId });
	const { context } = event.locals;
	const asked = { neighbourhoodId, meetingId: event.params.meeting, language: textLanguage() };
	const read = await readInvitation(context, asked);
	if (read === null) error(404);
	const { meeting, invitees, points, today } = read;
	const people = invitees.filter(({ way }) => way === 'letter');
	return { meeting, people, points, today, origin: context.origin };
};
