import { redirect } from '@sveltejs/kit';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { proposalRefusal } from '$lib/i18n/proposal-refusal';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { readOpenFunds } from '$lib/server/services/read-open-funds';
import { startDraft } from '$lib/server/services/start-draft';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = await neighbourhoodOf(event);
	return { funds: await readOpenFunds(event.locals.context, { neighbourhoodId: id }) };
};

export const actions = {
	default: async (event) => {
		const { context, actor } = event.locals;
		const neighbourhood = await neighbourhoodOf(event);
		const key = formKeyOf(await event.request.formData());
		const started = await startDraft(context, actor, {
			neighbourhoodId: neighbourhood.id,
			entry: 'resident',
			clientAddress: event.getClientAddress(),
			form: { key, payload: 'resident' }
		});
		if (!started.ok) return refused(started, {}, proposalRefusal);
		redirect(303, href(`/${neighbourhood.slug}/proposals/new/${started.value.draftId}`));
	}
} satisfies Actions;
