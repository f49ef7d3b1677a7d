import { addVoterForm, confirmVoterForm } from '$lib/forms/confirm-residence';
import { href } from '$lib/i18n/href';
import { residentVoteRefusal } from '$lib/i18n/resident-vote-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { voteOf } from '$lib/server/vote-of-event';
import { addVoter } from '$lib/server/services/add-voter';
import { confirmVoter } from '$lib/server/services/confirm-voter';
import { readVoters } from '$lib/server/services/read-voters';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	const vote = await voteOf(event, neighbourhoodId);
	return { vote, voters: await readVoters(event.locals.context, { neighbourhoodId }, vote.id) };
};

export const actions = {
	add: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'runVote', { neighbourhoodId });
		const residentVoteId = event.params.vote;
		return answerForm({
			data: await event.request.formData(),
			schema: addVoterForm,
			run: (values, formKey) =>
				addVoter(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					residentVoteId,
					formKey
				}),
			words: residentVoteRefusal,
			to: () => href(`/${slug}/desk/votes/${residentVoteId}/voters?saved`)
		});
	},
	confirm: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'runVote', { neighbourhoodId });
		const residentVoteId = event.params.vote;
		return answerForm({
			data: await event.request.formData(),
			schema: confirmVoterForm,
			run: (values, formKey) =>
				confirmVoter(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					residentVoteId,
					formKey
				}),
			words: residentVoteRefusal,
			to: () => href(`/${slug}/desk/votes/${residentVoteId}/voters?saved`)
		});
	}
} satisfies Actions;
