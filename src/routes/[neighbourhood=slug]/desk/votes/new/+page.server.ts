import { planResidentVoteForm } from '$lib/forms/plan-resident-vote';
import { href } from '$lib/i18n/href';
import { residentVoteRefusal } from '$lib/i18n/resident-vote-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { planResidentVote } from '$lib/server/services/plan-resident-vote';
import { readVoteChoices } from '$lib/server/services/read-desk-votes';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	return { choices: await readVoteChoices(event.locals.context, { neighbourhoodId }) };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'runVote', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: planResidentVoteForm,
			run: (values, formKey) =>
				planResidentVote(event.locals.context, actor, { ...values, neighbourhoodId, formKey }),
			words: residentVoteRefusal,
			to: ({ residentVoteId }) => href(`/${slug}/desk/votes/${residentVoteId}`)
		});
	}
} satisfies Actions;
