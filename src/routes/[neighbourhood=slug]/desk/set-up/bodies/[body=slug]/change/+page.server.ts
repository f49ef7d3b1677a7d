import { hasSeats } from '$lib/domain/council/body';
import { changeBodyForm } from '$lib/forms/change-body';
import { typedValues } from '$lib/forms/form';
import { withOneMoreLine } from '$lib/forms/repeated-lines';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { changeBody } from '$lib/server/services/change-body';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { name, slug, kind, benches } = await bodyOf(event, neighbourhoodId);
	return {
		body: { name, slug, hasSeats: hasSeats(kind) },
		benches: benches.map(({ id, name: benchName, seats }) => ({
			id,
			name: benchName,
			seatCount: seats.length
		}))
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const data = await event.request.formData();
		if (data.get('intent') === 'add-line')
			return withOneMoreLine(typedValues(data), 'benches', 'name');
		const body = await bodyOf(event, neighbourhoodId);
		return answerForm({
			data,
			schema: changeBodyForm,
			run: (values, formKey) =>
				changeBody(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					bodyId: body.id,
					formKey
				}),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/bodies/${body.slug}?saved`)
		});
	}
} satisfies Actions;
