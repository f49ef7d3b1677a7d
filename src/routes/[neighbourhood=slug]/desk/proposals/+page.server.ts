import { redirect } from '@sveltejs/kit';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { proposalRefusal } from '$lib/i18n/proposal-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { readDeskProposals } from '$lib/server/services/read-desk-proposals';
import { startDraft } from '$lib/server/services/start-draft';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'checkProposal', { neighbourhoodId });
	const asked = { neighbourhoodId, language: textLanguage() };
	return readDeskProposals(event.locals.context, asked);
};

export const actions = {
	enter: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'checkProposal', { neighbourhoodId });
		const key = formKeyOf(await event.request.formData());
		const started = await startDraft(event.locals.context, actor, {
			neighbourhoodId,
			entry: 'desk',
			form: { key, payload: 'desk' }
		});
		if (!started.ok) return refused(started, {}, proposalRefusal);
		redirect(303, href(`/${slug}/proposals/new/${started.value.draftId}`));
	}
} satisfies Actions;
