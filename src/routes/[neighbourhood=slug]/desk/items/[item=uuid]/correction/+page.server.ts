import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { correctCountForm } from '$lib/forms/correct-count';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { votingRefusal } from '$lib/i18n/voting-refusal';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { correctCount } from '$lib/server/services/correct-count';
import { readRoundOfItem } from '$lib/server/services/list-rounds';
import { readCount } from '$lib/server/services/read-count';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; item: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'closeItem', { neighbourhoodId });
	const asked = { neighbourhoodId, itemId: event.params.item, language: textLanguage() };
	const read = await readCount(event.locals.context, asked);
	if (read === null) error(404);
	const round = await readRoundOfItem(event.locals.context, asked);
	const sharesMoney = round?.state === 'closed';
	return {
		actor,
		neighbourhoodId,
		read,
		sharesMoney,
		back: `/${slug}/desk/motions/${read.item.motionId}`
	};
}

export const load: PageServerLoad = async (event) => {
	const { read, sharesMoney, back } = await enter(event);
	const { item, title, options, countsPresence, groups, objections, asked } = read;
	const reason = objections?.content ?? '';
	const form = { title, options, countsPresence, groups, reason, asked };
	return { ...form, facts: item.facts, sharesMoney, back };
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, read, back } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, correctCountForm(read.asked));
		if (!input.ok) return fail(input.status, input);
		const result = await correctCount(event.locals.context, actor, {
			neighbourhoodId,
			itemId: event.params.item,
			...input.values,
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, votingRefusal);
		redirect(303, href(back));
	}
} satisfies Actions;
