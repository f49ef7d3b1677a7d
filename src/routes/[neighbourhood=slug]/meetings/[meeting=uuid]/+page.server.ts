import { error, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/access/can';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { meetingRefusal } from '$lib/i18n/meeting-refusal';
import { roomRefusal } from '$lib/i18n/room-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { moveHand } from '$lib/server/move-hand';
import { refused } from '$lib/server/refused';
import { listRoundsOfMeeting } from '$lib/server/services/list-rounds';
import { readGuests } from '$lib/server/services/read-guests';
import { readPlanning } from '$lib/server/services/read-planning';
import { lowerHand, raiseOwnHand } from '$lib/server/services/raise-hand';
import { readHand } from '$lib/server/services/read-hand';
import { readMeeting } from '$lib/server/services/read-meeting';
import { leavePart } from '$lib/server/services/leave-part';
import { takePart } from '$lib/server/services/take-part';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { actor, context } = event.locals;
	const { meeting: meetingId } = event.params;
	const asked = { neighbourhoodId, meetingId, language: textLanguage() };
	const read = await readMeeting(context, actor, asked);
	if (read === null) error(404);
	const planning = await readPlanning(context, actor, asked);
	const where = { neighbourhoodId, meetingId };
	const hand = await readHand(context, actor, where);
	const isOpen = read.meeting.publicity === 'public';
	const guests = isOpen ? await readGuests(context, { ...where, showsNames: false }) : [];
	const chairsHere = can(actor, 'runMeeting', where).ok;
	return {
		...read,
		guests,
		planning,
		hand,
		chairsHere,
		rounds: await listRoundsOfMeeting(context, where),
		mayChange: can(actor, 'setUpNeighbourhood', { neighbourhoodId }).ok
	};
};

export const actions = {
	takePart: async (event) => {
		const actor = requireAccount(event);
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const { meeting: meetingId } = event.params;
		const formKey = formKeyOf(await event.request.formData());
		const command = { neighbourhoodId, meetingId, formKey };
		const result = await takePart(event.locals.context, actor, command);
		if (!result.ok) return refused(result, {}, meetingRefusal);
		redirect(303, href(`/${slug}/meetings/${meetingId}#part`));
	},
	leavePart: async (event) => {
		const actor = requireAccount(event);
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const { meeting: meetingId } = event.params;
		const formKey = formKeyOf(await event.request.formData());
		const result = await leavePart(event.locals.context, actor, {
			...{ neighbourhoodId, meetingId, formKey }
		});
		if (!result.ok) return refused(result, {}, roomRefusal);
		redirect(303, href(`/${slug}/meetings/${meetingId}#part`));
	},
	raiseHand: (event) =>
		moveHand(event, requireAccount(event), { change: raiseOwnHand, screen: '' }),
	lowerHand: (event) => moveHand(event, requireAccount(event), { change: lowerHand, screen: '' })
} satisfies Actions;
