import { presetsFor } from '$lib/domain/rules/complete-rules';
import { startRuleDraftForm } from '$lib/forms/start-rule-draft';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { startRuleDraft } from '$lib/server/services/start-rule-draft';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { name, slug, kind, inForce } = await bodyOf(event, neighbourhoodId);
	const presets = presetsFor(kind);
	return {
		body: { name, slug },
		title: inForce?.document.title ?? null,
		presets,
		wanted: presets.find((preset) => preset === event.url.searchParams.get('preset')) ?? null
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const body = await bodyOf(event, neighbourhoodId);
		const which = { neighbourhoodId, bodyId: body.id };
		return answerForm({
			data: await event.request.formData(),
			schema: startRuleDraftForm,
			run: (values, formKey) =>
				startRuleDraft(event.locals.context, actor, { ...values, ...which, formKey }),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/bodies/${body.slug}/rules/draft`)
		});
	}
} satisfies Actions;
