import { z } from 'zod';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { ruleDraftOf } from '$lib/server/rule-draft-of-event';
import { discardRuleDraft } from '$lib/server/services/discard-rule-draft';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { body } = await ruleDraftOf(event, neighbourhoodId, event.params.body);
	return { body: { name: body.name, slug: body.slug } };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const { body } = await ruleDraftOf(event, neighbourhoodId, event.params.body);
		const which = { neighbourhoodId, bodyId: body.id };
		return answerForm({
			data: await event.request.formData(),
			schema: z.object({}),
			run: (_values, formKey) =>
				discardRuleDraft(event.locals.context, actor, { ...which, formKey }),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/bodies/${body.slug}/rules`)
		});
	}
} satisfies Actions;
