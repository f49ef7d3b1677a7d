import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { startCirculationForm } from '$lib/forms/start-circulation';
import { circulationRefusal } from '$lib/i18n/circulation-refusal';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { readCirculationStart } from '$lib/server/services/read-circulation-start';
import { startCirculation } from '$lib/server/services/start-circulation';
import type { Actions, PageServerLoad } from './$types';

/** The proposal stands in the query: `?proposal=2026-7`. */
async function enter(event: RequestEvent<{ neighbourhood: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	const reference = event.url.searchParams.get('proposal') ?? '';
	const asked = { neighbourhoodId, reference, language: textLanguage() };
	const read = await readCirculationStart(event.locals.context, asked);
	if (read === null) error(404);
	return { actor, slug, asked, read };
}

export const load: PageServerLoad = async (event) => {
	const { asked, read } = await enter(event);
	return { ...read, reference: asked.reference };
};

export const actions = {
	default: async (event) => {
		const { actor, slug, asked, read } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, startCirculationForm(read.plans.map(({ bodyId }) => bodyId)));
		if (!input.ok) return fail(input.status, input);
		const { bodyId, said, ground } = input.values;
		const asks = read.plans.find((plan) => plan.bodyId === bodyId)?.asks;
		const result = await startCirculation(event.locals.context, actor, {
			...{ ...asked, bodyId, ground, formKey: formKeyOf(data) },
			isUrgent: said && asks === 'urgent',
			isListedSubject: said && asks === 'listed'
		});
		if (!result.ok) return refused(result, input.typed, circulationRefusal);
		redirect(303, href(`/${slug}/desk/circulations/${result.value.circulationId}`));
	}
} satisfies Actions;
