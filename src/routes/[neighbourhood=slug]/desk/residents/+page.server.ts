import { confirmResidenceForm } from '$lib/forms/confirm-residence';
import { href } from '$lib/i18n/href';
import { residentVoteRefusal } from '$lib/i18n/resident-vote-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { confirmResidence } from '$lib/server/services/confirm-residence';
import { readResidents } from '$lib/server/services/read-voters';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	return { residents: await readResidents(event.locals.context, { neighbourhoodId }) };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'runVote', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: confirmResidenceForm,
			run: (values, formKey) =>
				confirmResidence(event.locals.context, actor, { ...values, neighbourhoodId, formKey }),
			words: residentVoteRefusal,
			to: () => href(`/${slug}/desk/residents?saved`)
		});
	}
} satisfies Actions;
