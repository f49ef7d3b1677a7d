import { error } from '@sveltejs/kit';
import { chooseFundBodiesForm } from '$lib/forms/choose-fund-bodies';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { chooseFundBodies } from '$lib/server/services/choose-fund-bodies';
import { readFunds } from '$lib/server/services/read-funds';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function readChoice(
	{ locals, params }: Pick<RequestEvent, 'locals' | 'params'>,
	neighbourhoodId: string
) {
	const { bodies, years } = await readFunds(locals.context, { neighbourhoodId });
	const fundYear = years.find(({ id }) => id === params.year);
	if (fundYear === undefined) error(404, { message: 'notFound' });
	return { bodies, fundYear };
}

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	return await readChoice(event, neighbourhoodId);
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const { bodies, fundYear } = await readChoice(event, neighbourhoodId);
		const { fundId } = fundYear;
		return answerForm({
			data: await event.request.formData(),
			schema: chooseFundBodiesForm(bodies.map(({ id }) => id)),
			run: (values, formKey) =>
				chooseFundBodies(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					fundId,
					formKey
				}),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/fund?saved`)
		});
	}
} satisfies Actions;
