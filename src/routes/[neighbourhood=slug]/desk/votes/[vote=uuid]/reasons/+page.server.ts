import { explainDifferenceForm } from '$lib/forms/explain-difference';
import { href } from '$lib/i18n/href';
import { residentVoteRefusal } from '$lib/i18n/resident-vote-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { voteOf } from '$lib/server/vote-of-event';
import { explainDifference } from '$lib/server/services/explain-difference';
import { readVoteResult } from '$lib/server/services/read-vote-result';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'runVote', { neighbourhoodId });
	const vote = await voteOf(event, neighbourhoodId);
	const asked = { neighbourhoodId, reference: vote.reference, language: textLanguage() };
	const result = await readVoteResult(event.locals.context, asked);
	const differing = (result?.projects ?? []).filter(
		({ comparison }) => comparison === 'different' || comparison === 'part'
	);
	return { vote, differing };
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'runVote', { neighbourhoodId });
		const residentVoteId = event.params.vote;
		const language = textLanguage();
		return answerForm({
			data: await event.request.formData(),
			schema: explainDifferenceForm,
			run: (values, formKey) =>
				explainDifference(event.locals.context, actor, {
					...values,
					neighbourhoodId,
					residentVoteId,
					language,
					formKey
				}),
			words: residentVoteRefusal,
			to: () => href(`/${slug}/desk/votes/${residentVoteId}?saved`)
		});
	}
} satisfies Actions;
