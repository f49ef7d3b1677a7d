import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { answerInWritingForm } from '$lib/forms/answer-in-writing';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { circulationRefusal } from '$lib/i18n/circulation-refusal';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { answerInWriting } from '$lib/server/services/answer-in-writing';
import { readOwnAnswer } from '$lib/server/services/read-own-answer';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; circulation: string; seat: string }>;

/** Whose letter it is: the seat in the path, the person in the query. */
async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	const { circulation: circulationId, seat: circulationSeatId } = event.params;
	const isSubstitute = event.url.searchParams.get('for') === 'substitute';
	const capacity = isSubstitute ? ('substitute' as const) : ('member' as const);
	const letterOf = { circulationSeatId, capacity };
	const desk = `/${slug}/desk/circulations/${circulationId}`;
	return { actor, desk, asked: { neighbourhoodId, circulationId, letterOf } };
}

export const load: PageServerLoad = async (event) => {
	const { actor, desk, asked } = await enter(event);
	const language = textLanguage();
	const read = await readOwnAnswer(event.locals.context, actor, { ...asked, language });
	if (read === null) error(404);
	return { ...read, desk };
};

export const actions = {
	default: async (event) => {
		const { actor, desk, asked } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, answerInWritingForm);
		if (!input.ok) return fail(input.status, input);
		const result = await answerInWriting(event.locals.context, actor, {
			...asked,
			...input.values,
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, circulationRefusal);
		redirect(303, href(desk));
	}
} satisfies Actions;
