import { typedValues } from '$lib/forms/form';
import { foundBodyForm } from '$lib/forms/found-body';
import { withOneMoreLine } from '$lib/forms/repeated-lines';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { foundBody } from '$lib/server/services/found-body';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const data = await event.request.formData();
		if (data.get('intent') === 'add-line')
			return withOneMoreLine(typedValues(data), 'benches', 'name');
		return answerForm({
			data,
			schema: foundBodyForm,
			run: (values, formKey) =>
				foundBody(event.locals.context, actor, { ...values, neighbourhoodId, formKey }),
			words: setUpRefusal,
			to: (body) => href(`/${slug}/desk/set-up/bodies/${body.slug}`)
		});
	}
} satisfies Actions;
