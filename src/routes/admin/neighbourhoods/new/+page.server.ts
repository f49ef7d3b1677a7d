import { createNeighbourhoodForm } from '$lib/forms/create-neighbourhood';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { createNeighbourhood } from '$lib/server/services/create-neighbourhood';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireCan(event, 'administerInstance');
};

export const actions = {
	default: async (event) => {
		const actor = requireCan(event, 'administerInstance');
		return answerForm({
			data: await event.request.formData(),
			schema: createNeighbourhoodForm,
			run: (values, formKey) =>
				createNeighbourhood(event.locals.context, actor, { ...values, formKey }),
			words: setUpRefusal,
			to: ({ slug }) => href(`/${slug}/desk/set-up`)
		});
	}
} satisfies Actions;
