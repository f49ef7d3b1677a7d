import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { enterRollCallForm } from '$lib/forms/enter-roll-call';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { votingRefusal } from '$lib/i18n/voting-refusal';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { enterRollCall } from '$lib/server/services/enter-roll-call';
import { readRollCall } from '$lib/server/services/read-roll-call';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; item: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'closeItem', { neighbourhoodId });
	const { item: itemId } = event.params;
	return { actor, neighbourhoodId, itemId, desk: `/${slug}/desk/items/${itemId}` };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, itemId, desk } = await enter(event);
	const asked = { neighbourhoodId, itemId, language: textLanguage() };
	const read = await readRollCall(event.locals.context, asked);
	if (read === null) error(404);
	return { ...read, saved: event.url.searchParams.get('saved') === 'answers', desk };
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, itemId, desk } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, enterRollCallForm);
		if (!input.ok) return fail(input.status, input);
		const result = await enterRollCall(event.locals.context, actor, {
			neighbourhoodId,
			itemId,
			...input.values,
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, votingRefusal);
		redirect(303, href(`${desk}/roll-call?saved=answers`));
	}
} satisfies Actions;
