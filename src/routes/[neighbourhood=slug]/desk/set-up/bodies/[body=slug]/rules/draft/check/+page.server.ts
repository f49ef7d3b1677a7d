import { localDateOf } from '$lib/domain/calendar';
import { findBrokenParts } from '$lib/domain/rules/layer-rules';
import { completeDraft, openRules } from '$lib/domain/rules/schema/rule-draft';
import { adoptRuleDraftForm } from '$lib/forms/adopt-rule-draft';
import { benchNamesOf } from '$lib/domain/council/body';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { ruleDraftOf } from '$lib/server/rule-draft-of-event';
import { adoptRuleDraft } from '$lib/server/services/adopt-rule-draft';
import { readBody } from '$lib/server/services/read-body';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const found = await ruleDraftOf(event, neighbourhoodId, event.params.body);
	const { body, benches, draft, known, framework } = found;
	const today = await readBody(event.locals.context, { neighbourhoodId }, body.slug);
	const complete = completeDraft({ title: draft.title, rules: known });
	return {
		inForce: today?.inForce?.document ?? null,
		benchNames: benchNamesOf(benches),
		body: { name: body.name, slug: body.slug },
		broken: framework === null ? [] : findBrokenParts(framework, draft),
		document: complete.ok ? complete.value : null,
		open: openRules({ rules: known }),
		today: localDateOf(event.locals.context.now())
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const { body, benches } = await ruleDraftOf(event, neighbourhoodId, event.params.body);
		const names = benchNamesOf(benches);
		const which = { neighbourhoodId, bodyId: body.id };
		return answerForm({
			data: await event.request.formData(),
			schema: adoptRuleDraftForm,
			run: (values, formKey) =>
				adoptRuleDraft(event.locals.context, actor, { ...values, ...which, formKey }),
			words: (refusal) => setUpRefusal(refusal, names),
			to: () => href(`/${slug}/desk/set-up/bodies/${body.slug}/rules`)
		});
	}
} satisfies Actions;
