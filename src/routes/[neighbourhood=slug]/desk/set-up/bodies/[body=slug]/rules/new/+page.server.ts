import { error, fail } from '@sveltejs/kit';
import { localDateOf } from '$lib/domain/calendar';
import { benchNamesOf } from '$lib/domain/council/body';
import { presets, presetsFor } from '$lib/domain/rules/complete-rules';
import { adoptRulesForm } from '$lib/forms/adopt-rules';
import { readForm } from '$lib/forms/form';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { adoptRules } from '$lib/server/services/adopt-rules';
import { previewRules } from '$lib/server/services/draft-rules';
import { readBody } from '$lib/server/services/read-body';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function choiceOf(
	{ locals, params, url }: Pick<RequestEvent, 'locals' | 'params' | 'url'>,
	neighbourhoodId: string
) {
	const body = await readBody(locals.context, { neighbourhoodId }, params.body);
	if (body === null) error(404, { message: 'notFound' });
	const wanted = url.searchParams.get('preset');
	const preset = presetsFor(body.kind).find((name) => name === wanted);
	if (preset === undefined) error(404, { message: 'notFound' });
	return { body, preset };
}

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { body, preset } = await choiceOf(event, neighbourhoodId);
	const { choices, offices, namesResidentBench } = presets[preset];
	return {
		body: { name: body.name, slug: body.slug },
		preset,
		choices,
		offices,
		benchNames: benchNamesOf(body.benches),
		benches: namesResidentBench
			? body.benches.map(({ code, name }) => ({ value: code, label: name }))
			: [],
		today: localDateOf(event.locals.context.now())
	};
};

export const actions = {
	check: async (event) => {
		const { id: neighbourhoodId } = await neighbourhoodOf(event);
		requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const { body, preset } = await choiceOf(event, neighbourhoodId);
		const input = readForm(await event.request.formData(), adoptRulesForm(preset));
		if (!input.ok) return fail(input.status, { typed: input.typed, errors: input.errors });
		const where = { neighbourhoodId, bodyId: body.id };
		const drafted = await previewRules(event.locals.context, where, { ...input.values, preset });
		if (!drafted.ok) return refused(drafted, input.typed, setUpRefusal);
		return { typed: input.typed, errors: {}, drafted: drafted.value };
	},
	adopt: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const { body, preset } = await choiceOf(event, neighbourhoodId);
		const which = { neighbourhoodId, bodyId: body.id, preset };
		return answerForm({
			data: await event.request.formData(),
			schema: adoptRulesForm(preset),
			run: (values, formKey) =>
				adoptRules(event.locals.context, actor, { ...values, ...which, formKey }),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/bodies/${body.slug}/rules`)
		});
	}
} satisfies Actions;
