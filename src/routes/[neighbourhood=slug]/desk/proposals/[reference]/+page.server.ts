import { error, type RequestEvent } from '@sveltejs/kit';
import { publishProposalForm } from '$lib/forms/publish-proposal';
import { refuseProposalForm } from '$lib/forms/refuse-proposal';
import { returnProposalForm } from '$lib/forms/return-proposal';
import { href } from '$lib/i18n/href';
import { proposalRefusal } from '$lib/i18n/proposal-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { publishProposal } from '$lib/server/services/publish-proposal';
import { readDeskProposal } from '$lib/server/services/read-desk-proposals';
import { refuseProposal } from '$lib/server/services/refuse-proposal';
import { returnProposal } from '$lib/server/services/return-proposal';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; reference: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'checkProposal', { neighbourhoodId });
	const { reference } = event.params;
	const page = href(`/${slug}/desk/proposals/${reference}`);
	return { actor, page, where: { neighbourhoodId, reference } };
}

export const load: PageServerLoad = async (event) => {
	const { actor, where } = await enter(event);
	const asked = { ...where, language: textLanguage() };
	const read = await readDeskProposal(event.locals.context, actor, asked);
	if (read === null) error(404, { message: 'notFound' });
	return { ...read, saved: event.url.searchParams.has('saved') };
};

export const actions = {
	publish: async (event) => {
		const { actor, page, where } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: publishProposalForm,
			run: (answers, key) =>
				publishProposal(event.locals.context, actor, {
					...where,
					answers,
					form: { key, payload: { ...where, answers } }
				}),
			words: proposalRefusal,
			to: () => `${page}?saved`
		});
	},
	return: async (event) => {
		const { actor, page, where } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: returnProposalForm,
			run: ({ question }, key) =>
				returnProposal(event.locals.context, actor, {
					...where,
					question,
					language: textLanguage(),
					form: { key, payload: { ...where, question } }
				}),
			words: proposalRefusal,
			to: () => `${page}?saved`
		});
	},
	refuse: async (event) => {
		const { actor, page, where } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: refuseProposalForm,
			run: ({ reason, explanation }, key) =>
				refuseProposal(event.locals.context, actor, {
					...where,
					reason,
					explanation,
					language: textLanguage(),
					form: { key, payload: { ...where, reason, explanation } }
				}),
			words: proposalRefusal,
			to: () => `${page}?saved`
		});
	}
} satisfies Actions;
