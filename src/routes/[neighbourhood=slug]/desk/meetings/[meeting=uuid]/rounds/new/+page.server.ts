import { error, type RequestEvent } from '@sveltejs/kit';
import { openRoundForm } from '$lib/forms/open-round';
import { href } from '$lib/i18n/href';
import { roundRefusal } from '$lib/i18n/round-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readRoundStart } from '$lib/server/services/list-rounds';
import { openRound } from '$lib/server/services/open-round';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; meeting: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { meeting: meetingId } = event.params;
	const actor = requireCan(event, 'runMeeting', { neighbourhoodId, meetingId });
	return { actor, slug, asked: { neighbourhoodId, meetingId } };
}

export const load: PageServerLoad = async (event) => {
	const { asked } = await enter(event);
	const language = textLanguage();
	const read = await readRoundStart(event.locals.context, { ...asked, language });
	if (read === null) error(404);
	return read;
};

export const actions = {
	default: async (event) => {
		const { actor, slug, asked } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: openRoundForm,
			run: (values, formKey) =>
				openRound(event.locals.context, actor, { ...asked, ...values, formKey }),
			words: roundRefusal,
			to: ({ roundId }) => href(`/${slug}/desk/meetings/${asked.meetingId}/rounds/${roundId}`)
		});
	}
} satisfies Actions;
