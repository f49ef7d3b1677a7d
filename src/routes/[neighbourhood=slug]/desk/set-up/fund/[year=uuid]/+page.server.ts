import { error } from '@sveltejs/kit';
import { changeFundYearForm } from '$lib/forms/change-fund-year';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { changeFundYear } from '$lib/server/services/change-fund-year';
import { readFundYear } from '$lib/server/services/read-funds';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { context } = event.locals;
	const fundYear = await readFundYear(context, { neighbourhoodId }, event.params.year);
	if (fundYear === null) error(404, { message: 'notFound' });
	return { fundYear };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const fundYearId = event.params.year;
		return answerForm({
			data: await event.request.formData(),
			schema: changeFundYearForm,
			run: (values, formKey) =>
				changeFundYear(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					fundYearId,
					formKey
				}),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/fund?saved`)
		});
	}
} satisfies Actions;
