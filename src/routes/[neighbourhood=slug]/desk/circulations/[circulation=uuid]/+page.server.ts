import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { formKeyOf } from '$lib/forms/form-key';
import { circulationRefusal } from '$lib/i18n/circulation-refusal';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { deliverLetter } from '$lib/server/services/deliver-letter';
import { endCirculation } from '$lib/server/services/end-circulation';
import { readDeskCirculation } from '$lib/server/services/read-desk-circulation';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; circulation: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	const { circulation: circulationId } = event.params;
	return { actor, slug, asked: { neighbourhoodId, circulationId } };
}

export const load: PageServerLoad = async (event) => {
	const { asked } = await enter(event);
	const language = textLanguage();
	const read = await readDeskCirculation(event.locals.context, { ...asked, language });
	if (read === null) error(404);
	return read;
};

export const actions = {
	end: async (event) => {
		const { actor, slug, asked } = await enter(event);
		const data = await event.request.formData();
		const marked = data.getAll('protected').filter((id) => typeof id === 'string');
		const command = { ...asked, protectedAnswerIds: marked, formKey: formKeyOf(data) };
		const result = await endCirculation(event.locals.context, actor, command);
		if (!result.ok) return refused(result, {}, circulationRefusal);
		redirect(303, href(`/${slug}/desk/motions/${result.value.motionId}`));
	},
	deliver: async (event) => {
		const { actor, slug, asked } = await enter(event);
		const data = await event.request.formData();
		const seat = data.get('seat');
		const circulationSeatId = typeof seat === 'string' ? seat : '';
		const command = { ...asked, circulationSeatId, formKey: formKeyOf(data) };
		const result = await deliverLetter(event.locals.context, actor, command);
		if (!result.ok) return refused(result, {}, circulationRefusal);
		redirect(303, href(`/${slug}/desk/circulations/${asked.circulationId}`));
	}
} satisfies Actions;
