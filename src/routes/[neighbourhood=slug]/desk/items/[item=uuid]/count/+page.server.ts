import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { enterTallyForm } from '$lib/forms/enter-tally';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { votingRefusal } from '$lib/i18n/voting-refusal';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { findMeetingOfItem } from '$lib/server/services/find-meeting-of-item';
import { enterTally } from '$lib/server/services/enter-tally';
import { readCount } from '$lib/server/services/read-count';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; item: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { item: itemId } = event.params;
	const meetingId = await findMeetingOfItem(event.locals.context, { neighbourhoodId, itemId });
	const actor = requireCan(event, 'closeItem', { neighbourhoodId, meetingId: meetingId ?? '' });
	return { actor, neighbourhoodId, itemId, desk: `/${slug}/desk/items/${itemId}` };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, itemId, desk } = await enter(event);
	const asked = { neighbourhoodId, itemId, language: textLanguage() };
	const read = await readCount(event.locals.context, asked);
	if (read === null) error(404);
	const { title, options, countsPresence, groups, objections } = read;
	return { title, options, countsPresence, groups, reason: objections?.content ?? '', desk };
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, itemId, desk } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, enterTallyForm);
		if (!input.ok) return fail(input.status, input);
		const result = await enterTally(event.locals.context, actor, {
			neighbourhoodId,
			itemId,
			...input.values,
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, votingRefusal);
		redirect(303, href(`${desk}/closing?saved=count`));
	}
} satisfies Actions;
