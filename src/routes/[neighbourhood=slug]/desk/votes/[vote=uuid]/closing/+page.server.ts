import { z } from 'zod';
import { href } from '$lib/i18n/href';
import { residentVoteRefusal } from '$lib/i18n/resident-vote-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { voteOf } from '$lib/server/vote-of-event';
import { countResidentVote } from '$lib/server/services/count-resident-vote';
import { readUrn } from '$lib/server/services/read-counted-vote';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	const vote = await voteOf(event, neighbourhoodId);
	return { vote, urn: await readUrn(event.locals.context, { neighbourhoodId }, vote.id) };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'runVote', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: z.object({}),
			run: (_, formKey) =>
				countResidentVote(event.locals.context, actor, {
					neighbourhoodId,
					residentVoteId: event.params.vote,
					formKey
				}),
			words: residentVoteRefusal,
			to: () => href(`/${slug}/desk/votes/${event.params.vote}?saved`)
		});
	}
} satisfies Actions;
