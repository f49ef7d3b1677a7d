import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { addTopicForm, movePointForm } from '$lib/forms/change-agenda';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { agendaRefusal } from '$lib/i18n/agenda-words';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { changeAgenda, type AgendaChange } from '$lib/server/services/change-agenda';
import { readAgendaPage } from '$lib/server/services/read-agenda-page';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	const { meeting: meetingId } = event.params;
	return { actor, neighbourhoodId, meetingId, slug };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, meetingId } = await enter(event);
	const asked = { neighbourhoodId, meetingId, language: textLanguage() };
	const read = await readAgendaPage(event.locals.context, asked);
	if (read === null) error(404);
	return { ...read, saved: event.url.searchParams.get('saved') === 'agenda' };
};

async function change(
	event: Event,
	read: (data: FormData) => ReturnType<typeof readMove> | ReturnType<typeof readNew>
) {
	const { actor, neighbourhoodId, meetingId, slug } = await enter(event);
	const data = await event.request.formData();
	const input = read(data);
	if (!input.ok) return fail(input.status, { typed: input.typed, errors: input.errors });
	const command = { neighbourhoodId, meetingId, change: input.change, formKey: formKeyOf(data) };
	const result = await changeAgenda(event.locals.context, actor, command);
	if (!result.ok) return refused(result, input.typed, agendaRefusal);
	redirect(303, href(`/${slug}/desk/meetings/${meetingId}/agenda?saved=agenda`));
}

function readMove(data: FormData) {
	const input = readForm(data, movePointForm);
	if (!input.ok) return input;
	const { point: pointId, act } = input.values;
	const wanted: AgendaChange =
		act === 'remove' ? { kind: 'remove', pointId } : { kind: 'move', pointId, direction: act };
	return { ...input, change: wanted };
}

function readNew(data: FormData) {
	const input = readForm(data, addTopicForm);
	if (!input.ok) return input;
	const added: AgendaChange = { kind: 'add', ...input.values, language: textLanguage() };
	return { ...input, change: added };
}

export const actions = {
	move: (event) => change(event, readMove),
	add: (event) => change(event, readNew)
} satisfies Actions;
