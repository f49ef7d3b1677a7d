import { takeOverVoteForm } from '$lib/forms/take-over-vote';
import { href } from '$lib/i18n/href';
import { residentVoteRefusal } from '$lib/i18n/resident-vote-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { voteOf } from '$lib/server/vote-of-event';
import { readTakeOver } from '$lib/server/services/read-take-over';
import { takeOverVote } from '$lib/server/services/take-over-vote';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	const vote = await voteOf(event, neighbourhoodId);
	return { vote, result: await readTakeOver(event.locals.context, { neighbourhoodId }, vote.id) };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'runVote', { neighbourhoodId });
		const residentVoteId = event.params.vote;
		return answerForm({
			data: await event.request.formData(),
			schema: takeOverVoteForm,
			run: (values, formKey) =>
				takeOverVote(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					residentVoteId,
					formKey
				}),
			words: residentVoteRefusal,
			to: () => href(`/${slug}/desk/votes/${residentVoteId}?saved`)
		});
	}
} satisfies Actions;
