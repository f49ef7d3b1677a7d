import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { withdrawDecisionForm } from '$lib/forms/withdraw-decision';
import { href } from '$lib/i18n/href';
import { withdrawDecisionRefusal } from '$lib/i18n/register-words';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { readDecision } from '$lib/server/services/read-decision';
import { withdrawDecision } from '$lib/server/services/withdraw-decision';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; reference: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'publishDecision', { neighbourhoodId });
	const { reference } = event.params;
	return { actor, neighbourhoodId, reference, back: `/${slug}/decisions/${reference}` };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, reference, back } = await enter(event);
	const asked = { neighbourhoodId, reference, language: textLanguage() };
	const decision = await readDecision(event.locals.context, asked);
	if (decision === null) error(404);
	return { back, reference, title: decision.title, determination: decision.determination };
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, reference, back } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, withdrawDecisionForm);
		if (!input.ok) return fail(input.status, input);
		const result = await withdrawDecision(event.locals.context, actor, {
			neighbourhoodId,
			reference,
			reason: input.values.reason,
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, withdrawDecisionRefusal);
		redirect(303, href(back));
	}
} satisfies Actions;
