import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { localDateOf } from '$lib/domain/calendar';
import {
	drawElectionLotForm,
	recordElectionRoundForm,
	standForElectionForm
} from '$lib/forms/hold-election';
import { electionRefusal } from '$lib/i18n/election-words';
import { href } from '$lib/i18n/href';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { bodyOf } from '$lib/server/body-of-event';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { callOffElection } from '$lib/server/services/call-off-election';
import { drawElectionLot } from '$lib/server/services/draw-election-lot';
import { readDeskElection } from '$lib/server/services/read-election';
import { recordElectionRound } from '$lib/server/services/record-election-round';
import { standForElection } from '$lib/server/services/stand-for-election';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { context } = event.locals;
	const { body: bodySlug, election: electionId } = event.params;
	const read = await readDeskElection(context, { neighbourhoodId }, { bodySlug, electionId });
	if (read === null) error(404, { message: 'notFound' });
	return { ...read, today: localDateOf(context.now()) };
};

async function enter(event: RequestEvent) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { id: bodyId, slug: bodySlug } = await bodyOf(event, neighbourhoodId);
	const { election: electionId } = event.params;
	const path = `/${slug}/desk/set-up/bodies/${bodySlug}/elections/${electionId}`;
	const { context } = event.locals;
	const data = await event.request.formData();
	const same = { data, words: electionRefusal, to: () => href(path) };
	return { actor, context, same, where: { neighbourhoodId, bodyId, electionId } };
}

export const actions = {
	stand: async (event) => {
		const { actor, context, same, where } = await enter(event);
		return answerForm({
			...same,
			schema: standForElectionForm,
			run: (values, formKey) => standForElection(context, actor, { ...values, ...where, formKey })
		});
	},
	round: async (event) => {
		const { actor, context, same, where } = await enter(event);
		return answerForm({
			...same,
			schema: recordElectionRoundForm(localDateOf(context.now())),
			run: (values, formKey) =>
				recordElectionRound(context, actor, { ...values, ...where, formKey })
		});
	},
	lot: async (event) => {
		const { actor, context, same, where } = await enter(event);
		return answerForm({
			...same,
			schema: drawElectionLotForm,
			run: (values, formKey) => drawElectionLot(context, actor, { ...values, ...where, formKey })
		});
	},
	callOff: async (event) => {
		const { actor, context, same, where } = await enter(event);
		return answerForm({
			...same,
			schema: z.object({}),
			run: (_values, formKey) => callOffElection(context, actor, { ...where, formKey })
		});
	}
} satisfies Actions;
