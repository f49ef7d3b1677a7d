import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { requestHandInLinkForm } from '$lib/forms/request-hand-in-link';
import { href } from '$lib/i18n/href';
import { proposalRefusal } from '$lib/i18n/proposal-refusal';
import { getLocale } from '$lib/paraglide/runtime';
import { refused } from '$lib/server/refused';
import { requestHandInLink } from '$lib/server/services/request-hand-in-link';
import { openDraftPage } from '../open-draft-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { open, address } = await openDraftPage(event);
	const { actor, context } = event.locals;
	if (actor.kind === 'account' || open.next !== null) redirect(303, href(`${address}/check`));
	return { address, isMailOffered: context.mail !== 'waits' };
};

export const actions = {
	default: async (event) => {
		const { where, address } = await openDraftPage(event);
		const { context, actor } = event.locals;
		const data = await event.request.formData();
		const input = readForm(data, requestHandInLinkForm);
		if (!input.ok) return fail(input.status, input);
		const { email } = input.values;
		const requested = await requestHandInLink(context, actor, {
			...where,
			email,
			locale: getLocale(),
			clientAddress: event.getClientAddress(),
			form: { key: formKeyOf(data), payload: { ...where, email } }
		});
		if (requested.ok) redirect(303, href(`${address}/sent`));
		return refused(requested, input.typed, proposalRefusal);
	}
} satisfies Actions;
