import { localDateOf } from '$lib/domain/calendar';
import { callElectionForm } from '$lib/forms/hold-election';
import { electionRefusal } from '$lib/i18n/election-words';
import { href } from '$lib/i18n/href';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { callElection } from '$lib/server/services/call-election';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { name, slug, benches } = await bodyOf(event, neighbourhoodId);
	return {
		body: { name, slug },
		benches: benches.map((bench) => ({
			id: bench.id,
			name: bench.name,
			vacant: bench.seats.filter(({ holders }) => holders.length === 0).length
		})),
		today: localDateOf(event.locals.context.now())
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const body = await bodyOf(event, neighbourhoodId);
		const own = `/${slug}/desk/set-up/bodies/${body.slug}/elections`;
		return answerForm({
			data: await event.request.formData(),
			schema: callElectionForm,
			run: (values, formKey) =>
				callElection(event.locals.context, actor, {
					...{ ...values, neighbourhoodId, bodyId: body.id, formKey }
				}),
			words: electionRefusal,
			to: ({ electionId }) => href(`${own}/${electionId}`)
		});
	}
} satisfies Actions;
