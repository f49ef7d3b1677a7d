import { chooseVoteProjectsForm } from '$lib/forms/plan-resident-vote';
import { href } from '$lib/i18n/href';
import { residentVoteRefusal } from '$lib/i18n/resident-vote-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { voteOf } from '$lib/server/vote-of-event';
import { chooseVoteProjects } from '$lib/server/services/choose-vote-projects';
import { readVotable } from '$lib/server/services/read-desk-votes';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	const vote = await voteOf(event, neighbourhoodId);
	const votable = await readVotable(event.locals.context, { neighbourhoodId }, vote.id);
	return { vote, votable };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'runVote', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: chooseVoteProjectsForm,
			run: (values, formKey) =>
				chooseVoteProjects(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					residentVoteId: event.params.vote,
					formKey
				}),
			words: residentVoteRefusal,
			to: () => href(`/${slug}/desk/votes/${event.params.vote}?saved`)
		});
	}
} satisfies Actions;
