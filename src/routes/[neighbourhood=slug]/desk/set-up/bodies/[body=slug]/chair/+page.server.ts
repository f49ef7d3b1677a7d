import { localDateOf } from '$lib/domain/calendar';
import { nameStandingChairForm } from '$lib/forms/name-standing-chair';
import { standingChairRefusal } from '$lib/i18n/composition-words';
import { href } from '$lib/i18n/href';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { nameStandingChair } from '$lib/server/services/name-standing-chair';
import { readComposition } from '$lib/server/services/read-composition';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const body = await bodyOf(event, neighbourhoodId);
	const { context } = event.locals;
	const scope = { neighbourhoodId };
	const { chairs } = await readComposition(context, scope, { body, showsNames: true });
	const rule = body.inForce?.document.body.chair.value ?? 'notRegulated';
	const holders = body.benches
		.flatMap(({ name: benchName, seats }) => seats.map((seat) => ({ ...seat, benchName })))
		.flatMap(({ code, benchName, holders: all }) =>
			all.map(({ id, personName, capacity }) => ({ id, personName, capacity, code, benchName }))
		)
		.filter(({ capacity }) => capacity === 'member');
	return {
		body: { name: body.name, slug: body.slug },
		...{ chairs, rule, holders, today: localDateOf(context.now()) },
		benches: body.benches.map(({ id, name }) => ({ id, name }))
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const body = await bodyOf(event, neighbourhoodId);
		return answerForm({
			data: await event.request.formData(),
			schema: nameStandingChairForm,
			run: (values, formKey) =>
				nameStandingChair(event.locals.context, actor, {
					...{ ...values, neighbourhoodId, bodyId: body.id, formKey }
				}),
			words: standingChairRefusal,
			to: () => href(`/${slug}/desk/set-up/bodies/${body.slug}?saved`)
		});
	}
} satisfies Actions;
