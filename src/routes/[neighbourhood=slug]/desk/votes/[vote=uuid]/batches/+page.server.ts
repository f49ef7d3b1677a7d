import { error, type RequestEvent } from '@sveltejs/kit';
import { makeCodeBatchForm } from '$lib/forms/code-batch';
import { href } from '$lib/i18n/href';
import { batchRefusal } from '$lib/i18n/letterbox/batch-words';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { makesPdf } from '$lib/server/pdf/typst';
import { makeCodeBatch } from '$lib/server/services/make-code-batch';
import { readCodeBatches } from '$lib/server/services/read-code-batches';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; vote: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'runVote', { neighbourhoodId });
	return { actor, slug, neighbourhoodId, residentVoteId: event.params.vote };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, residentVoteId } = await enter(event);
	const read = await readCodeBatches(event.locals.context, { neighbourhoodId }, residentVoteId);
	if (read === null) error(404);
	return { ...read, hasPdf: makesPdf() };
};

export const actions = {
	default: async (event) => {
		const { actor, slug, neighbourhoodId, residentVoteId } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: makeCodeBatchForm,
			run: (values, formKey) =>
				makeCodeBatch(event.locals.context, actor, {
					...{ neighbourhoodId, residentVoteId, formKey },
					...values
				}),
			words: batchRefusal,
			to: ({ batchId }) => href(`/${slug}/desk/votes/${residentVoteId}/batches/${batchId}`)
		});
	}
} satisfies Actions;
