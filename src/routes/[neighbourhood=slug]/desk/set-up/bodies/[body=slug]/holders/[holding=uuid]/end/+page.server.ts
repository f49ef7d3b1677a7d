import { error } from '@sveltejs/kit';
import { localDateOf } from '$lib/domain/calendar';
import { endHolderForm } from '$lib/forms/end-holder';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { endHolder } from '$lib/server/services/end-holder';
import { readHolding } from '$lib/server/services/read-holding';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function holdingOf(
	{ locals, params }: Pick<RequestEvent, 'locals' | 'params'>,
	neighbourhoodId: string
) {
	const which = { bodySlug: params.body, holdingId: params.holding };
	const found = await readHolding(locals.context, { neighbourhoodId }, which);
	if (found === null) error(404, { message: 'notFound' });
	return found;
}

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { body, holding, seat } = await holdingOf(event, neighbourhoodId);
	return {
		body: { name: body.name, slug: body.slug },
		holding,
		seat,
		today: localDateOf(event.locals.context.now())
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const { body, holding } = await holdingOf(event, neighbourhoodId);
		const which = { neighbourhoodId, bodyId: body.id, holdingId: holding.id };
		return answerForm({
			data: await event.request.formData(),
			schema: endHolderForm,
			run: (values, formKey) =>
				endHolder(event.locals.context, actor, { ...values, ...which, formKey }),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/bodies/${body.slug}?saved`)
		});
	}
} satisfies Actions;
