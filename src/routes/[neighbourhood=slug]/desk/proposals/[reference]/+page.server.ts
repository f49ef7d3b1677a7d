import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm, type FormReading } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { publishProposalForm } from '$lib/forms/publish-proposal';
import { refuseProposalForm } from '$lib/forms/refuse-proposal';
import { refused } from '$lib/forms/refused';
import { returnProposalForm } from '$lib/forms/return-proposal';
import { href } from '$lib/i18n/href';
import { proposalRefusal } from '$lib/i18n/proposal-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import {
	publishProposal,
	type PublishProposalRefusal
} from '$lib/server/services/publish-proposal';
import { readDeskProposal } from '$lib/server/services/read-desk-proposals';
import { refuseProposal } from '$lib/server/services/refuse-proposal';
import { returnProposal } from '$lib/server/services/return-proposal';
import type { Result } from '$lib/domain/result';
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
		const data = await event.request.formData();
		const input = readForm(data, publishProposalForm);
		return finish(page, input, async (answers) =>
			publishProposal(event.locals.context, actor, {
				...where,
				answers,
				form: { key: formKeyOf(data), payload: { ...where, answers } }
			})
		);
	},
	return: async (event) => {
		const { actor, page, where } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, returnProposalForm);
		return finish(page, input, async ({ question }) =>
			returnProposal(event.locals.context, actor, {
				...where,
				question,
				language: textLanguage(),
				form: { key: formKeyOf(data), payload: { ...where, question } }
			})
		);
	},
	refuse: async (event) => {
		const { actor, page, where } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, refuseProposalForm);
		return finish(page, input, async ({ reason, explanation }) =>
			refuseProposal(event.locals.context, actor, {
				...where,
				reason,
				explanation,
				language: textLanguage(),
				form: { key: formKeyOf(data), payload: { ...where, reason, explanation } }
			})
		);
	}
} satisfies Actions;

/** Runs what a form of this page asks for, and comes back to the page. */
async function finish<T>(
	page: string,
	input: FormReading<T>,
	act: (values: T) => Promise<Result<true, PublishProposalRefusal>>
) {
	if (!input.ok) return fail(input.status, input);
	const done = await act(input.values);
	if (done.ok) redirect(303, `${page}?saved`);
	if (done.reason === 'notFound') error(404, { message: 'notFound' });
	return fail(409, refused(input.typed, proposalRefusal(done)));
}
