import { planBallotForm } from '$lib/forms/plan-resident-vote';
import { href } from '$lib/i18n/href';
import { residentVoteRefusal } from '$lib/i18n/resident-vote-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { voteOf } from '$lib/server/vote-of-event';
import { changeResidentVote } from '$lib/server/services/change-resident-vote';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	return { vote: await voteOf(event, neighbourhoodId) };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'runVote', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: planBallotForm,
			run: (part, formKey) =>
				changeResidentVote(event.locals.context, actor, {
					neighbourhoodId,
					residentVoteId: event.params.vote,
					part,
					formKey
				}),
			words: residentVoteRefusal,
			to: () => href(`/${slug}/desk/votes/${event.params.vote}?saved`)
		});
	}
} satisfies Actions;
