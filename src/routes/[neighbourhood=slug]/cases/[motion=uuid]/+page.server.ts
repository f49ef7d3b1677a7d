import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { localDateOf } from '$lib/domain/calendar';
import { answerCaseForm, answeredKind } from '$lib/forms/answer-case';
import { readForm, typedValues } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { votingRefusal } from '$lib/i18n/voting-refusal';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { readCase } from '$lib/server/services/read-case';
import { recordProceeding } from '$lib/server/services/record-proceeding';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; motion: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'recordProceeding', { neighbourhoodId });
	const { context } = event.locals;
	const { motion: motionId } = event.params;
	const asked = { neighbourhoodId, motionId, language: textLanguage() };
	const read = await readCase(context, actor, asked);
	if (read === null) error(404);
	const today = localDateOf(context.now());
	return { context, actor, asked, read, today, own: `/${slug}/cases/${motionId}` };
}

export const load: PageServerLoad = async (event) => {
	const { read } = await enter(event);
	return { ...read, saved: event.url.searchParams.has('saved') };
};

export const actions = {
	answer: async (event) => {
		const { context, actor, asked, read, today, own } = await enter(event);
		const data = await event.request.formData();
		// What was asked on the page that was sent, which may have been answered since.
		const kind = answeredKind(typedValues(data)['station']);
		if (kind === null) error(400);
		const reasonsRequired = read.bounds?.reasonsRequired ?? false;
		const input = readForm(data, answerCaseForm(kind, { today, reasonsRequired }));
		if (!input.ok) return fail(input.status, input);
		const command = { ...asked, ...input.values, formKey: formKeyOf(data) };
		const result = await recordProceeding(context, actor, command);
		if (!result.ok) return refused(result, input.typed, votingRefusal);
		redirect(303, href(`${own}?saved`));
	},
	recordSilence: async (event) => {
		const { context, actor, asked, today, own } = await enter(event);
		const data = await event.request.formData();
		const happened = { kind: 'consent', outcome: 'expired', on: today } as const;
		const command = { ...asked, happened, reason: '', formKey: formKeyOf(data) };
		const result = await recordProceeding(context, actor, command);
		if (!result.ok) return refused(result, typedValues(data), votingRefusal);
		redirect(303, href(`${own}?saved`));
	}
} satisfies Actions;
