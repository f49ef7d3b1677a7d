import { error } from '@sveltejs/kit';
import { markMotionsForm } from '$lib/forms/mark-motions';
import { href } from '$lib/i18n/href';
import { roundRefusal } from '$lib/i18n/round-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { markMotions } from '$lib/server/services/mark-motions';
import { readOwnMarks, readRound } from '$lib/server/services/read-round';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const { context, actor } = event.locals;
	const { meeting: meetingId, round: roundId } = event.params;
	const asked = { neighbourhoodId, meetingId, roundId };
	const read = await readRound(context, actor, { ...asked, language: textLanguage() });
	if (read === null) error(404);
	return { ...read, own: await readOwnMarks(context, actor, asked) };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireAccount(event);
		const { meeting: meetingId, round: roundId } = event.params;
		return answerForm({
			data: await event.request.formData(),
			schema: markMotionsForm,
			run: (values, formKey) =>
				markMotions(event.locals.context, actor, {
					...{ neighbourhoodId, meetingId, roundId, formKey },
					...values
				}),
			words: roundRefusal,
			to: () => href(`/${slug}/meetings/${meetingId}/rounds/${roundId}`)
		});
	}
} satisfies Actions;
