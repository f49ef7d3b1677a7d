import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { enterPileForm } from '$lib/forms/paper-ballots';
import { href } from '$lib/i18n/href';
import { pileRefusal } from '$lib/i18n/paper-refusal';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { enterPaperPile, removePaperPile } from '$lib/server/services/enter-paper';
import { findPileFaults } from '$lib/server/services/find-pile-faults';
import { readPaperBallots } from '$lib/server/services/read-paper-ballots';
import type { Actions, PageServerLoad } from './$types';

/** Whoever types in another way than the page asks for has every line wrong: a few of them tell as much. */
const faultsShown = 20;

async function enter(event: RequestEvent<{ neighbourhood: string; vote: string; batch: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'runVote', { neighbourhoodId });
	const { vote: residentVoteId, batch: pileId } = event.params;
	const page = `/${slug}/desk/votes/${residentVoteId}/paper`;
	return { actor, page, asked: { neighbourhoodId, residentVoteId, pileId } };
}

export const load: PageServerLoad = async (event) => {
	const { actor, asked } = await enter(event);
	const read = await readPaperBallots(event.locals.context, asked, asked);
	const pile = read?.piles.find(({ id }) => id === asked.pileId);
	if (!read || !pile) error(404);
	const isReadByMe = pile.readBy.some(({ accountId }) => accountId === actor.accountId);
	return { vote: read.vote, pile, isReadByMe, isMine: isReadByMe || pile.readBy.length < 2 };
};

export const actions = {
	enter: async (event) => {
		const { actor, page, asked } = await enter(event);
		const refused = await answerForm({
			data: await event.request.formData(),
			schema: enterPileForm,
			run: ({ reading }, formKey) =>
				enterPaperPile(event.locals.context, actor, { ...asked, text: reading, formKey }),
			words: pileRefusal,
			to: () => href(`${page}/${asked.pileId}`)
		});
		const { reading } = refused.data.typed;
		const text = typeof reading === 'string' ? reading : '';
		const faults = await findPileFaults(event.locals.context, asked, { ...asked, text });
		return fail(refused.status, { ...refused.data, faults: faults.slice(0, faultsShown) });
	},
	remove: async (event) => {
		const { actor, page, asked } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: z.object({}),
			run: (_, formKey) => removePaperPile(event.locals.context, actor, { ...asked, formKey }),
			words: pileRefusal,
			to: () => href(page)
		});
	}
} satisfies Actions;
