import { error, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/access/can';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { meetingRefusal } from '$lib/i18n/meeting-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { readPlanning } from '$lib/server/services/read-planning';
import { readMeeting } from '$lib/server/services/read-meeting';
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
	return { ...read, planning, mayChange: can(actor, 'setUpNeighbourhood', { neighbourhoodId }).ok };
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
	}
} satisfies Actions;
