import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { localDateOf } from '$lib/domain/calendar';
import { proceedingKinds } from '$lib/domain/voting/record-proceeding';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { recordProceedingForm } from '$lib/forms/record-proceeding';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { votingRefusal } from '$lib/i18n/voting-refusal';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { readMotion } from '$lib/server/services/read-motion';
import { recordProceeding } from '$lib/server/services/record-proceeding';
import type { Actions, PageServerLoad } from './$types';

/** The station whose turn it is decides what the form asks. */
async function enter(event: RequestEvent<{ neighbourhood: string; motion: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'recordProceeding', { neighbourhoodId });
	const { motion: motionId } = event.params;
	const { context } = event.locals;
	const language = textLanguage();
	const read = await readMotion(context, { neighbourhoodId, motionId, language });
	if (read === null) error(404);
	const next = read.derivation?.determination.next ?? null;
	const kind = proceedingKinds.find((one) => one === next?.station) ?? null;
	const today = localDateOf(context.now());
	const back = `/${slug}/desk/motions/${motionId}`;
	return { actor, neighbourhoodId, motionId, read, next, kind, today, back };
}

export const load: PageServerLoad = async (event) => {
	const { read, next, kind, today, back } = await enter(event);
	if (next === null || kind === null) redirect(303, href(back));
	const { title, amountCents, reasonsRequired } = read;
	return { title, amountCents, reasonsRequired, next, kind, today, back };
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, motionId, kind, today, back } = await enter(event);
		if (kind === null) redirect(303, href(back));
		const data = await event.request.formData();
		const input = readForm(data, recordProceedingForm(kind, today));
		if (!input.ok) return fail(input.status, input);
		const result = await recordProceeding(event.locals.context, actor, {
			neighbourhoodId,
			motionId,
			...input.values,
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, votingRefusal);
		redirect(303, href(back));
	}
} satisfies Actions;
