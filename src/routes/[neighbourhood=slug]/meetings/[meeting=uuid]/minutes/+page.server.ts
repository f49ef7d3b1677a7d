import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { proposeCorrectionForm } from '$lib/forms/propose-correction';
import { href } from '$lib/i18n/href';
import { minutesRefusal } from '$lib/i18n/minutes-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireAccount } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { makesPdf } from '$lib/server/pdf/typst';
import { refused } from '$lib/server/refused';
import { proposeCorrection } from '$lib/server/services/propose-correction';
import { readOwnMinutes } from '$lib/server/services/read-own-minutes';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { meeting: meetingId } = event.params;
	return { neighbourhoodId, meetingId, page: `/${slug}/meetings/${meetingId}/minutes` };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, meetingId } = await enter(event);
	const { context, actor } = event.locals;
	const asPublic = event.url.searchParams.get('view') === 'public';
	const read = await readOwnMinutes(context, actor, { neighbourhoodId, meetingId, asPublic });
	if (read === null) error(404);
	const saved = event.url.searchParams.has('saved');
	return { ...read, asPublic, saved, makesPdf: makesPdf() };
};

export const actions = {
	propose: async (event) => {
		const actor = requireAccount(event);
		const { neighbourhoodId, meetingId, page } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, proposeCorrectionForm);
		if (!input.ok) return fail(input.status, input);
		const result = await proposeCorrection(event.locals.context, actor, {
			...{ neighbourhoodId, meetingId, ...input.values },
			language: textLanguage(),
			formKey: formKeyOf(data)
		});
		if (!result.ok) return refused(result, input.typed, minutesRefusal);
		redirect(303, href(`${page}?saved#corrections`));
	}
} satisfies Actions;
