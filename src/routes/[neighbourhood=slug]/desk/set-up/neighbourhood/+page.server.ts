import { error } from '@sveltejs/kit';
import { changeNeighbourhoodForm } from '$lib/forms/change-neighbourhood';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { changeNeighbourhood } from '$lib/server/services/change-neighbourhood';
import { readNeighbourhood } from '$lib/server/services/read-neighbourhood';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const facts = await readNeighbourhood(event.locals.context, neighbourhoodId);
	if (facts === null) error(404, { message: 'notFound' });
	return { facts };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: changeNeighbourhoodForm,
			run: (values, formKey) =>
				changeNeighbourhood(event.locals.context, actor, { ...values, neighbourhoodId, formKey }),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up?saved`)
		});
	}
} satisfies Actions;
