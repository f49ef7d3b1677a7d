import { error } from '@sveltejs/kit';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { mayFollowMeeting } from '$lib/server/services/follow-meeting';
import { readRunningMeeting } from '$lib/server/services/read-running-meeting';
import type { PageServerLoad } from './$types';

/** A public meeting shows its wall to everybody; any other one to whoever may be in its room. */
export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { actor, context } = event.locals;
	const { meeting: meetingId } = event.params;
	const asked = { neighbourhoodId, meetingId, language: textLanguage() };
	const read = await readRunningMeeting(context, asked);
	if (read === null) error(404);
	if (!(await mayFollowMeeting(context, actor, asked))) {
		requireAccount(event);
		error(403, { message: 'notAllowed' });
	}
	return { ...read, isBare: true };
};
