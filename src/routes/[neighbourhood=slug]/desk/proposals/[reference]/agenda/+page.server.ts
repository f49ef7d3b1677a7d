import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { putOnAgendaForm } from '$lib/forms/put-on-agenda';
import { href } from '$lib/i18n/href';
import { meetingRefusal } from '$lib/i18n/meeting-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { readAgendaChoices } from '$lib/server/services/read-agenda-choices';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; reference: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	return { actor, slug, proposal: { neighbourhoodId, reference: event.params.reference } };
}

export const load: PageServerLoad = async (event) => {
	const { proposal } = await enter(event);
	const asked = { ...proposal, language: textLanguage() };
	const read = await readAgendaChoices(event.locals.context, asked);
	if (read === null) error(404);
	return { ...read, reference: proposal.reference };
};

export const actions = {
	default: async (event) => {
		const { actor, slug, proposal } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, putOnAgendaForm);
		if (!input.ok) return fail(input.status, input);
		const { meeting: meetingId } = input.values;
		const command = { ...proposal, meetingId, formKey: formKeyOf(data) };
		const result = await putOnAgenda(event.locals.context, actor, command);
		if (!result.ok) return refused(result, input.typed, meetingRefusal);
		redirect(303, href(`/${slug}/desk/meetings/${meetingId}#agenda`));
	}
} satisfies Actions;
