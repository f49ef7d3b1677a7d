import { nameSuccessorForm, takeBackSuccessorForm } from '$lib/forms/name-successor';
import { href } from '$lib/i18n/href';
import { successionRefusal } from '$lib/i18n/succession-words';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { nameSuccessor, takeBackSuccessor } from '$lib/server/services/name-successor';
import { readBodies } from '$lib/server/services/read-body';
import { readSuccession } from '$lib/server/services/read-succession';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { id, slug, name } = await bodyOf(event, neighbourhoodId);
	const { context } = event.locals;
	const bodies = await readBodies(context, { neighbourhoodId });
	return {
		body: { slug, name },
		others: bodies
			.filter((body) => body.id !== id)
			.map((body) => ({ value: body.id, label: body.name })),
		succession: await readSuccession(context, { neighbourhoodId }, id)
	};
};

async function enter(event: RequestEvent) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { id: predecessorId, slug: bodySlug } = await bodyOf(event, neighbourhoodId);
	const { context } = event.locals;
	const to = () => href(`/${slug}/desk/set-up/bodies/${bodySlug}/successor?saved`);
	const same = { data: await event.request.formData(), words: successionRefusal, to };
	return { actor, context, same, where: { neighbourhoodId, predecessorId } };
}

export const actions = {
	name: async (event) => {
		const { actor, context, same, where } = await enter(event);
		return answerForm({
			...same,
			schema: nameSuccessorForm,
			run: (values, formKey) => nameSuccessor(context, actor, { ...values, ...where, formKey })
		});
	},
	takeBack: async (event) => {
		const { actor, context, same, where } = await enter(event);
		return answerForm({
			...same,
			schema: takeBackSuccessorForm,
			run: (_values, formKey) => takeBackSuccessor(context, actor, { ...where, formKey })
		});
	}
} satisfies Actions;
