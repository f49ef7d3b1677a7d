import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { noteTopicForm, runTopicForm } from '$lib/forms/run-topic';
import { agendaRefusal } from '$lib/i18n/agenda-words';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { noteTopic } from '$lib/server/services/note-topic';
import { readAgendaPage } from '$lib/server/services/read-agenda-page';
import { runTopic } from '$lib/server/services/run-topic';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string; topic: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	const { meeting: meetingId, topic: topicId } = event.params;
	const page = href(`/${slug}/desk/meetings/${meetingId}/topics/${topicId}`);
	return { actor, neighbourhoodId, meetingId, topicId, page };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, meetingId, topicId } = await enter(event);
	const asked = { neighbourhoodId, meetingId, language: textLanguage() };
	const read = await readAgendaPage(event.locals.context, asked);
	const topic = read?.points.find(({ id }) => id === topicId);
	if (!read || topic?.pointKind !== 'topic') error(404);
	const saved = event.url.searchParams.get('saved') === 'note';
	return { meeting: read.meeting, topic, saved };
};

export const actions = {
	run: async (event) => {
		const { actor, neighbourhoodId, topicId, page } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, runTopicForm);
		if (!input.ok) return fail(input.status, { typed: input.typed, errors: input.errors });
		const command = { neighbourhoodId, topicId, ...input.values, formKey: formKeyOf(data) };
		const result = await runTopic(event.locals.context, actor, command);
		if (!result.ok) return refused(result, input.typed, agendaRefusal);
		redirect(303, page);
	},
	note: async (event) => {
		const { actor, neighbourhoodId, topicId, page } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, noteTopicForm);
		if (!input.ok) return fail(input.status, { typed: input.typed, errors: input.errors });
		const written = { ...input.values, language: textLanguage() };
		const command = { neighbourhoodId, topicId, ...written, formKey: formKeyOf(data) };
		const result = await noteTopic(event.locals.context, actor, command);
		if (!result.ok) return refused(result, input.typed, agendaRefusal);
		redirect(303, `${page}?saved=note`);
	}
} satisfies Actions;
