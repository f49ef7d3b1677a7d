import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { declareInterestForm } from '$lib/forms/declare-interest';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { interestRefusal } from '$lib/i18n/interest-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { declareInterest } from '$lib/server/services/declare-interest';
import { readItem } from '$lib/server/services/read-item';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string; item: string }>;

async function enter(event: Event) {
	const actor = requireAccount(event);
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { meeting: meetingId, item: itemId } = event.params;
	const back = href(`/${slug}/meetings/${meetingId}/items/${itemId}#interest`);
	return { actor, neighbourhoodId, meetingId, itemId, back };
}

export const load: PageServerLoad = async (event) => {
	const { actor, back, ...where } = await enter(event);
	const asked = { ...where, language: textLanguage() };
	const read = await readItem(event.locals.context, actor, asked);
	if (read === null) error(404);
	// A refused declaration comes back here, whatever has happened meanwhile.
	const isAsking = event.request.method === 'GET';
	if (isAsking && (!read.hasVote || read.ownInterest !== null)) redirect(303, back);
	return {
		title: read.title,
		reference: read.reference,
		mayDebate: read.rules?.funding.recusedMayDebate.value ?? true,
		back
	};
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, itemId, back } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, declareInterestForm);
		if (!input.ok) return fail(input.status, input);
		const { ground, certainty } = input.values;
		const isCertain = certainty === 'certain';
		const command = { neighbourhoodId, itemId, ground, isCertain, formKey: formKeyOf(data) };
		const result = await declareInterest(event.locals.context, actor, command);
		if (!result.ok) return refused(result, input.typed, interestRefusal);
		redirect(303, back);
	}
} satisfies Actions;
