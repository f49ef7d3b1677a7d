import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { withdrawMinutesForm } from '$lib/forms/withdraw-minutes';
import { href } from '$lib/i18n/href';
import { minutesRefusal } from '$lib/i18n/minutes-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { publishMinutes, withdrawMinutes } from '$lib/server/services/publish-minutes';
import { readMinutes } from '$lib/server/services/read-minutes';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	const { meeting: meetingId } = event.params;
	const page = href(`/${slug}/desk/meetings/${meetingId}/minutes/publication`);
	return { actor, neighbourhoodId, meetingId, page, context: event.locals.context };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, meetingId, context } = await enter(event);
	const read = await readMinutes(context, { neighbourhoodId, meetingId });
	if (read === null) error(404);
	const { meeting, withdrawal, public: view } = read;
	return { meeting, withdrawal, view };
};

export const actions = {
	publish: async (event) => {
		const { actor, neighbourhoodId, meetingId, page, context } = await enter(event);
		const formKey = formKeyOf(await event.request.formData());
		const result = await publishMinutes(context, actor, { neighbourhoodId, meetingId, formKey });
		if (!result.ok) return refused(result, {}, minutesRefusal);
		redirect(303, page);
	},
	withdraw: async (event) => {
		const { actor, neighbourhoodId, meetingId, page, context } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, withdrawMinutesForm);
		if (!input.ok) return fail(input.status, input);
		const command = { neighbourhoodId, meetingId, ...input.values, language: textLanguage() };
		const result = await withdrawMinutes(context, actor, { ...command, formKey: formKeyOf(data) });
		if (!result.ok) return refused(result, input.typed, minutesRefusal);
		redirect(303, page);
	}
} satisfies Actions;
