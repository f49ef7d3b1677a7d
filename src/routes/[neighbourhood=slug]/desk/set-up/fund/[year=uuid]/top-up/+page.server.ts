import { error } from '@sveltejs/kit';
import { topUpFundYearForm } from '$lib/forms/top-up-fund-year';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readFundYear } from '$lib/server/services/read-funds';
import { topUpFundYear } from '$lib/server/services/top-up-fund-year';
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
		const where = { neighbourhoodId, fundYearId: event.params.year, language: textLanguage() };
		return answerForm({
			data: await event.request.formData(),
			schema: topUpFundYearForm,
			run: (values, formKey) =>
				topUpFundYear(event.locals.context, actor, { ...values, ...where, formKey }),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/fund?saved`)
		});
	}
} satisfies Actions;
