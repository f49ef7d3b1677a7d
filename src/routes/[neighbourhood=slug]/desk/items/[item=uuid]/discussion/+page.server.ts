import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { endDiscussionForm } from '$lib/forms/lead-discussion';
import { href } from '$lib/i18n/href';
import { talkRefusal } from '$lib/i18n/talk-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { endDiscussion } from '$lib/server/services/end-discussion';
import { findMeetingOfItem } from '$lib/server/services/find-meeting-of-item';
import { readDeskItem } from '$lib/server/services/read-desk-item';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; item: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { item: itemId } = event.params;
	const meetingId = await findMeetingOfItem(event.locals.context, { neighbourhoodId, itemId });
	const actor = requireCan(event, 'runMeeting', { neighbourhoodId, meetingId: meetingId ?? '' });
	const back = href(`/${slug}/desk/items/${itemId}#discussion`);
	return { actor, neighbourhoodId, itemId, back };
}

export const load: PageServerLoad = async (event) => {
	const { actor, neighbourhoodId, itemId, back } = await enter(event);
	const asked = { neighbourhoodId, itemId, language: textLanguage() };
	const read = await readDeskItem(event.locals.context, actor, asked);
	if (read === null) error(404);
	const { reference, title, deliberation } = read;
	const { talk } = deliberation;
	// Words that were refused come back to this page, whatever has happened meanwhile.
	if (event.request.method === 'GET' && talk.since === null) redirect(303, back);
	const written = talk.summaries.find((summary) => summary.itemId === itemId)?.words ?? null;
	return { reference, title, talk, written, back };
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, itemId, back } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, endDiscussionForm);
		if (!input.ok) return fail(input.status, input);
		const { summary } = input.values;
		const command = { neighbourhoodId, itemId, summary, language: textLanguage() };
		const formKey = formKeyOf(data);
		const result = await endDiscussion(event.locals.context, actor, { ...command, formKey });
		if (!result.ok) return refused(result, input.typed, talkRefusal);
		redirect(303, back);
	}
} satisfies Actions;
