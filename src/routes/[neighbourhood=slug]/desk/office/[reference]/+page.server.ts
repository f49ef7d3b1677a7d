import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/domain/access/can';
import { localDateOf } from '$lib/domain/calendar';
import { decideAsOfficeForm } from '$lib/forms/decide-as-office';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { officeRefusal } from '$lib/i18n/office-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { decideAsOffice } from '$lib/server/services/decide-as-office';
import { readOfficeCase } from '$lib/server/services/read-office-cases';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; reference: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'decideAsOffice', { neighbourhoodId });
	const { reference } = event.params;
	const today = localDateOf(event.locals.context.now());
	return { actor, slug, today, proposal: { neighbourhoodId, reference } };
}

export const load: PageServerLoad = async (event) => {
	const { proposal, today } = await enter(event);
	const asked = { ...proposal, language: textLanguage() };
	const read = await readOfficeCase(event.locals.context, asked);
	if (read === null) error(404);
	return { ...read, today };
};

export const actions = {
	default: async (event) => {
		const { actor, slug, today, proposal } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, decideAsOfficeForm(today));
		if (!input.ok) return fail(input.status, input);
		const result = await decideAsOffice(event.locals.context, actor, {
			...proposal,
			...input.values,
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, officeRefusal);
		// Only a manager may open the motion and publish what came of it.
		const { neighbourhoodId } = proposal;
		const publishes = can(actor, 'publishDecision', { neighbourhoodId }).ok;
		const next = publishes ? `motions/${result.value.motionId}` : 'office?saved';
		redirect(303, href(`/${slug}/desk/${next}`));
	}
} satisfies Actions;
