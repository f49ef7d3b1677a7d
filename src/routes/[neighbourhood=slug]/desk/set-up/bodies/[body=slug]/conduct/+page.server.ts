import { error } from '@sveltejs/kit';
import { localDateOf } from '$lib/domain/calendar';
import { adoptConductForm, recordConductForm } from '$lib/forms/adopt-conduct';
import { conductRefusal } from '$lib/i18n/conduct-words';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { recordConduct } from '$lib/server/services/accept-conduct';
import { adoptConduct } from '$lib/server/services/adopt-conduct';
import { readConduct } from '$lib/server/services/read-conduct';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { context } = event.locals;
	const asked = { neighbourhoodId, bodySlug: event.params.body, language: textLanguage() };
	const read = await readConduct(context, asked);
	if (read === null) error(404, { message: 'notFound' });
	return { ...read, today: localDateOf(context.now()) };
};

async function enter(event: RequestEvent) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { id: bodyId, slug: bodySlug } = await bodyOf(event, neighbourhoodId);
	const { context } = event.locals;
	const to = () => href(`/${slug}/desk/set-up/bodies/${bodySlug}/conduct?saved`);
	const same = { data: await event.request.formData(), words: conductRefusal, to };
	return { actor, context, same, where: { neighbourhoodId, bodyId } };
}

export const actions = {
	adopt: async (event) => {
		const { actor, context, same, where } = await enter(event);
		const language = textLanguage();
		return answerForm({
			...same,
			schema: adoptConductForm(localDateOf(context.now())),
			run: (values, formKey) =>
				adoptConduct(context, actor, { ...values, ...where, language, formKey })
		});
	},
	record: async (event) => {
		const { actor, context, same, where } = await enter(event);
		return answerForm({
			...same,
			schema: recordConductForm,
			run: (values, formKey) => recordConduct(context, actor, { ...values, ...where, formKey })
		});
	}
} satisfies Actions;
