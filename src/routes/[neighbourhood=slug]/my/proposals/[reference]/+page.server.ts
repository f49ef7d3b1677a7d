import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { answerQuestionForm } from '$lib/forms/answer-question';
import { changePublicNameForm } from '$lib/forms/change-public-name';
import { formKeyOf } from '$lib/forms/form-key';
import { withdrawProposalForm } from '$lib/forms/withdraw-proposal';
import { href } from '$lib/i18n/href';
import { proposalRefusal } from '$lib/i18n/proposal-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { answerQuestion } from '$lib/server/services/answer-question';
import { changePublicName } from '$lib/server/services/change-public-name';
import { readOwnProposal } from '$lib/server/services/read-own-proposals';
import { startCorrection } from '$lib/server/services/start-correction';
import { withdrawProposal } from '$lib/server/services/withdraw-proposal';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; reference: string }>;

async function enter(event: Event) {
	const actor = requireAccount(event);
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { reference } = event.params;
	const page = href(`/${slug}/my/proposals/${reference}`);
	return { actor, page, slug, where: { neighbourhoodId, reference } };
}

export const load: PageServerLoad = async (event) => {
	const { actor, where } = await enter(event);
	const asked = { ...where, language: textLanguage() };
	const read = await readOwnProposal(event.locals.context, actor, asked);
	if (read === null) error(404, { message: 'notFound' });
	return { ...read, saved: event.url.searchParams.has('saved') };
};

export const actions = {
	answer: async (event) => {
		const { actor, page, where } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: answerQuestionForm,
			run: ({ answer }, key) =>
				answerQuestion(event.locals.context, actor, {
					...where,
					answer,
					language: textLanguage(),
					form: { key, payload: { ...where, answer } }
				}),
			words: proposalRefusal,
			to: () => `${page}?saved`
		});
	},
	correct: async (event) => {
		const { actor, slug, where } = await enter(event);
		const key = formKeyOf(await event.request.formData());
		const started = await startCorrection(event.locals.context, actor, {
			...where,
			form: { key, payload: { ...where, act: 'correct' } }
		});
		if (!started.ok) return refused(started, {}, proposalRefusal);
		redirect(303, href(`/${slug}/proposals/new/${started.value.draftId}/check`));
	},
	name: async (event) => {
		const { actor, page, where } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: changePublicNameForm,
			run: (publicName, key) =>
				changePublicName(event.locals.context, actor, {
					...where,
					publicName,
					form: { key, payload: { ...where, publicName } }
				}),
			words: proposalRefusal,
			to: () => `${page}?saved`
		});
	},
	withdraw: async (event) => {
		const { actor, page, where } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: withdrawProposalForm,
			run: (_values, key) =>
				withdrawProposal(event.locals.context, actor, {
					...where,
					form: { key, payload: { ...where, act: 'withdraw' } }
				}),
			words: proposalRefusal,
			to: () => `${page}?saved`
		});
	}
} satisfies Actions;
