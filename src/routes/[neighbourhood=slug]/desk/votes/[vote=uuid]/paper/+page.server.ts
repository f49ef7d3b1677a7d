import { error, type RequestEvent } from '@sveltejs/kit';
import { addPileForm, exchangeCodeForm, exchangeRightForm } from '$lib/forms/paper-ballots';
import { href } from '$lib/i18n/href';
import { exchangeRefusal, pileRefusal } from '$lib/i18n/paper-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { addPaperPile } from '$lib/server/services/enter-paper';
import { exchangeForPaper } from '$lib/server/services/exchange-for-paper';
import { readPaperBallots } from '$lib/server/services/read-paper-ballots';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; vote: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'runVote', { neighbourhoodId });
	const residentVoteId = event.params.vote;
	const page = `/${slug}/desk/votes/${residentVoteId}/paper`;
	return { actor, page, asked: { neighbourhoodId, residentVoteId } };
}

export const load: PageServerLoad = async (event) => {
	const { asked } = await enter(event);
	const find = event.url.searchParams.get('find') ?? '';
	const read = await readPaperBallots(event.locals.context, asked, { ...asked, find });
	if (read === null) error(404);
	return { ...read, find, done: event.url.searchParams.get('done') };
};

export const actions = {
	code: async (event) => {
		const { actor, page, asked } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: exchangeCodeForm,
			run: ({ code: typed }, formKey) =>
				exchangeForPaper(event.locals.context, actor, {
					...{ ...asked, formKey, by: { kind: 'code', typed } }
				}),
			words: exchangeRefusal,
			to: () => href(`${page}?done=exchanged`)
		});
	},
	right: async (event) => {
		const { actor, page, asked } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: exchangeRightForm,
			run: ({ right: votingRightId }, formKey) =>
				exchangeForPaper(event.locals.context, actor, {
					...{ ...asked, formKey, by: { kind: 'account', votingRightId } }
				}),
			words: exchangeRefusal,
			to: () => href(`${page}?done=exchanged`)
		});
	},
	pile: async (event) => {
		const { actor, page, asked } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: addPileForm,
			run: ({ sheets: sheetCount }, formKey) =>
				addPaperPile(event.locals.context, actor, { ...asked, sheetCount, formKey }),
			words: pileRefusal,
			to: ({ pileId }) => href(`${page}/${pileId}`)
		});
	}
} satisfies Actions;
