import { redirect } from '@sveltejs/kit';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { proposalRefusal } from '$lib/i18n/proposal-refusal';
import { getLocale } from '$lib/paraglide/runtime';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { confirmHandIn, readHandInLink } from '$lib/server/services/confirm-hand-in';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function findPage(event: Pick<RequestEvent, 'locals' | 'params'>) {
	const neighbourhood = await neighbourhoodOf(event);
	const { draft, token } = event.params;
	const address = `/${neighbourhood.slug}/proposals/new/${draft}`;
	return { address, link: { neighbourhoodId: neighbourhood.id, draftId: draft, token } };
}

export const load: PageServerLoad = async (event) => {
	const { address, link } = await findPage(event);
	const read = await readHandInLink(event.locals.context, link);
	if (read.ok) return { address, proposal: read.value, refusal: null };
	if (read.reason === 'handedInAlready') redirect(303, href(`${address}/done`));
	return { address, proposal: null, refusal: proposalRefusal(read) };
};

export const actions = {
	default: async (event) => {
		const { address, link } = await findPage(event);
		const key = formKeyOf(await event.request.formData());
		const confirmed = await confirmHandIn(event.locals.context, {
			...link,
			locale: getLocale(),
			form: { key, payload: link }
		});
		if (!confirmed.ok && confirmed.reason !== 'handedInAlready')
			return refused(confirmed, {}, proposalRefusal);
		redirect(303, href(`${address}/done`));
	}
} satisfies Actions;
