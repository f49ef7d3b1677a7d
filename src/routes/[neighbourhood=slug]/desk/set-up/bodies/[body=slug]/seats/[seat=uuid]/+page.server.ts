import { error } from '@sveltejs/kit';
import { localDateOf } from '$lib/domain/calendar';
import { appointHolderForm } from '$lib/forms/appoint-holder';
import { href } from '$lib/i18n/href';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { readBody } from '$lib/server/services/read-body';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function seatOf(
	{ locals, params }: Pick<RequestEvent, 'locals' | 'params'>,
	neighbourhoodId: string
) {
	const body = await readBody(locals.context, { neighbourhoodId }, params.body);
	const bench = body?.benches.find(({ seats }) => seats.some(({ id }) => id === params.seat));
	const seat = bench?.seats.find(({ id }) => id === params.seat);
	if (!body || !bench || !seat) error(404, { message: 'notFound' });
	return { body, seat: { ...seat, benchName: bench.name } };
}

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { body, seat } = await seatOf(event, neighbourhoodId);
	return {
		seat,
		body: { name: body.name, slug: body.slug },
		knowsSubstitutes: body.inForce?.document.body.substitutes.value === 'personal',
		today: localDateOf(event.locals.context.now())
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const { body, seat } = await seatOf(event, neighbourhoodId);
		return answerForm({
			data: await event.request.formData(),
			schema: appointHolderForm,
			run: (values, formKey) =>
				appointHolder(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					bodyId: body.id,
					seatId: seat.id,
					formKey
				}),
			words: setUpRefusal,
			to: () => href(`/${slug}/desk/set-up/bodies/${body.slug}?saved`)
		});
	}
} satisfies Actions;
