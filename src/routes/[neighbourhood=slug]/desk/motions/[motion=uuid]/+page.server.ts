import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { typedValues } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { votingRefusal } from '$lib/i18n/voting-refusal';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { publishDecision } from '$lib/server/services/publish-decision';
import { readCase } from '$lib/server/services/read-case';
import { readMotion } from '$lib/server/services/read-motion';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; motion: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'publishDecision', { neighbourhoodId });
	return { actor, neighbourhoodId, motionId: event.params.motion, slug };
}

export const load: PageServerLoad = async (event) => {
	const { actor, neighbourhoodId, motionId } = await enter(event);
	const asked = { neighbourhoodId, motionId, language: textLanguage() };
	const read = await readMotion(event.locals.context, asked);
	if (read === null) error(404);
	return { ...read, settling: await readCase(event.locals.context, actor, asked) };
};

export const actions = {
	publish: async (event) => {
		const { actor, neighbourhoodId, motionId, slug } = await enter(event);
		const data = await event.request.formData();
		const command = { neighbourhoodId, motionId, formKey: formKeyOf(data) };
		const result = await publishDecision(event.locals.context, actor, command);
		if (!result.ok) return refused(result, typedValues(data), votingRefusal);
		redirect(303, href(`/${slug}/desk/motions/${motionId}`));
	}
} satisfies Actions;
