import { error } from '@sveltejs/kit';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { mayFollowMeeting } from '$lib/server/services/follow-meeting';
import { listConductsToAccept } from '$lib/server/services/read-conduct';
import { moveHand } from '$lib/server/move-hand';
import { lowerHand, raiseOwnHand } from '$lib/server/services/raise-hand';
import { readHand } from '$lib/server/services/read-hand';
import { readOwnSession } from '$lib/server/services/read-own-session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requireAccount(event);
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { context } = event.locals;
	const { meeting: meetingId } = event.params;
	const asked = { neighbourhoodId, meetingId, language: textLanguage() };
	const read = await readOwnSession(context, actor, asked);
	if (read === null) error(404);
	if (!(await mayFollowMeeting(context, actor, asked))) error(403, { message: 'notAllowed' });
	const conducts = await listConductsToAccept(context, actor, { neighbourhoodId });
	return { ...read, conducts, hand: await readHand(context, actor, asked) };
};

export const actions = {
	raiseHand: (event) =>
		moveHand(event, requireAccount(event), { change: raiseOwnHand, screen: '/session' }),
	lowerHand: (event) =>
		moveHand(event, requireAccount(event), { change: lowerHand, screen: '/session' })
} satisfies Actions;
