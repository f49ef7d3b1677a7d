import { localDateOf } from '$lib/domain/calendar';
import { openFundYearForm } from '$lib/forms/open-fund-year';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { openFundYear } from '$lib/server/services/open-fund-year';
import { readFunds } from '$lib/server/services/read-funds';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { context } = event.locals;
	const { funds } = await readFunds(context, { neighbourhoodId });
	return { funds, thisYear: localDateOf(context.now()).slice(0, 4) };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const language = textLanguage();
		return answerForm({
			data: await event.request.formData(),
			schema: openFundYearForm,
			run: (values, formKey) =>
				openFundYear(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					language,
					formKey
				}),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/fund?saved`)
		});
	}
} satisfies Actions;
