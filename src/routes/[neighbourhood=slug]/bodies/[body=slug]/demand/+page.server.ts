import { error, type RequestEvent } from '@sveltejs/kit';
import { demandMeetingForm, joinDemandForm } from '$lib/forms/demand-meeting';
import { demandRefusal } from '$lib/i18n/demand-refusal';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { demandMeeting, joinDemand } from '$lib/server/services/demand-meeting';
import { readDemand } from '$lib/server/services/read-demand';
import type { Actions, PageServerLoad } from './$types';

/** Whoever is signed in may look; who may ask for a meeting, the rule says. */
async function enter(event: RequestEvent<{ neighbourhood: string; body: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireAccount(event);
	const { body: bodySlug } = event.params;
	const language = textLanguage();
	const read = await readDemand(event.locals.context, actor, {
		...{ neighbourhoodId, bodySlug, language }
	});
	if (read === null) error(404);
	const page = href(`/${slug}/bodies/${bodySlug}/demand`);
	return { actor, neighbourhoodId, language, read, page };
}

export const load: PageServerLoad = async (event) => {
	const { read } = await enter(event);
	return { ...read, bodySlug: event.params.body };
};

export const actions = {
	demand: async (event) => {
		const { actor, neighbourhoodId, language, read, page } = await enter(event);
		const { bodyId } = read;
		return answerForm({
			data: await event.request.formData(),
			schema: demandMeetingForm,
			run: ({ reason }, formKey) =>
				demandMeeting(event.locals.context, actor, {
					...{ neighbourhoodId, bodyId, reason, language, formKey }
				}),
			words: demandRefusal,
			to: () => page
		});
	},
	join: async (event) => {
		const { actor, neighbourhoodId, page } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: joinDemandForm,
			run: (values, formKey) =>
				joinDemand(event.locals.context, actor, { neighbourhoodId, ...values, formKey }),
			words: demandRefusal,
			to: () => page
		});
	}
} satisfies Actions;
