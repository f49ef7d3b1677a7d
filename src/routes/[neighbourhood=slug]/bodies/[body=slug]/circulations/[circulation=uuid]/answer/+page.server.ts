import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { answerInWritingForm } from '$lib/forms/answer-in-writing';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { objectToCirculationForm } from '$lib/forms/object-to-circulation';
import { circulationRefusal } from '$lib/i18n/circulation-refusal';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { answerInWriting } from '$lib/server/services/answer-in-writing';
import { objectToCirculation } from '$lib/server/services/object-to-circulation';
import { readOwnAnswer } from '$lib/server/services/read-own-answer';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; body: string; circulation: string }>;

/** Whoever is signed in may look; whether they are asked here, the rule says. */
async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireAccount(event);
	const { body: bodySlug, circulation: circulationId } = event.params;
	const page = `/${slug}/bodies/${bodySlug}/circulations/${circulationId}`;
	return { actor, asked: { neighbourhoodId, bodySlug, circulationId }, page };
}

export const load: PageServerLoad = async (event) => {
	const { actor, asked, page } = await enter(event);
	const language = textLanguage();
	const read = await readOwnAnswer(event.locals.context, actor, { ...asked, language });
	if (read === null) error(404);
	return { ...read, page };
};

export const actions = {
	answer: async (event) => {
		const { actor, asked, page } = await enter(event);
		const { neighbourhoodId, circulationId } = asked;
		const data = await event.request.formData();
		const input = readForm(data, answerInWritingForm);
		if (!input.ok) return fail(input.status, input);
		const result = await answerInWriting(event.locals.context, actor, {
			...{ neighbourhoodId, circulationId, ...input.values },
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, circulationRefusal);
		redirect(303, href(result.value.hasEnded ? page : `${page}/answer`));
	},
	object: async (event) => {
		const { actor, asked, page } = await enter(event);
		const { neighbourhoodId, circulationId } = asked;
		const data = await event.request.formData();
		const input = readForm(data, objectToCirculationForm);
		if (!input.ok) return fail(input.status, input);
		const result = await objectToCirculation(event.locals.context, actor, {
			...{ neighbourhoodId, circulationId, ...input.values },
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, circulationRefusal);
		redirect(303, href(page));
	}
} satisfies Actions;
