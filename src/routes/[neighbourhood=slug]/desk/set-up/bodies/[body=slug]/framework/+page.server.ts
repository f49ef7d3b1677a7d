import { error } from '@sveltejs/kit';
import { chooseFrameworkForm } from '$lib/forms/choose-framework';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { chooseFramework } from '$lib/server/services/choose-framework';
import { readBody } from '$lib/server/services/read-body';
import { readFrameworkChoice } from '$lib/server/services/read-body-framework';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function choiceOf(
	{ locals, params }: Pick<RequestEvent, 'locals' | 'params'>,
	neighbourhoodId: string
) {
	const scope = { neighbourhoodId };
	const body = await readBody(locals.context, scope, params.body);
	if (body === null) error(404, { message: 'notFound' });
	return { body, ...(await readFrameworkChoice(locals.context, scope, body.id)) };
}

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { body, frameworks, chosenId } = await choiceOf(event, neighbourhoodId);
	const { name, slug } = body;
	const isOwn = body.versions.some(({ isInherited }) => !isInherited);
	return { body: { name, slug, isOwn }, frameworks, chosenId };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const { body, frameworks } = await choiceOf(event, neighbourhoodId);
		return answerForm({
			data: await event.request.formData(),
			schema: chooseFrameworkForm(frameworks.map(({ id }) => id)),
			run: (values, formKey) =>
				chooseFramework(event.locals.context, actor, {
					...{ ...values, neighbourhoodId, bodyId: body.id, formKey }
				}),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/bodies/${body.slug}/rules?saved`)
		});
	}
} satisfies Actions;
