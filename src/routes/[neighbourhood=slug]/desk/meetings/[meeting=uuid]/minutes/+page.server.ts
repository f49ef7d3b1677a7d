import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { answerCorrectionForm } from '$lib/forms/answer-correction';
import { approvalOf, approveMinutesForm } from '$lib/forms/approve-minutes';
import { readForm } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { prepareMinutesForm } from '$lib/forms/prepare-minutes';
import { dropRemarkForm, remarkMinutesForm } from '$lib/forms/remark-minutes';
import { localDateOf } from '$lib/domain/calendar';
import { href } from '$lib/i18n/href';
import { minutesRefusal } from '$lib/i18n/minutes-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import { answerCorrection } from '$lib/server/services/answer-correction';
import { approveMinutes } from '$lib/server/services/approve-minutes';
import { prepareMinutes } from '$lib/server/services/prepare-minutes';
import { readDeskMinutes } from '$lib/server/services/read-desk-minutes';
import { dropRemark, remarkMinutes } from '$lib/server/services/remark-minutes';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	const { meeting: meetingId } = event.params;
	const page = href(`/${slug}/desk/meetings/${meetingId}/minutes`);
	return { actor, neighbourhoodId, meetingId, page, context: event.locals.context };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, meetingId, context } = await enter(event);
	const read = await readDeskMinutes(context, { neighbourhoodId, meetingId });
	if (read === null) error(404);
	return { ...read, saved: event.url.searchParams.has('saved') };
};

export const actions = {
	prepare: async (event) => {
		const { actor, neighbourhoodId, meetingId, page, context } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, prepareMinutesForm(localDateOf(context.now())));
		if (!input.ok) return fail(input.status, input);
		const { chair: chairHolderId, correctable_until: correctableUntil } = input.values;
		const command = { neighbourhoodId, meetingId, chairHolderId, correctableUntil };
		const result = await prepareMinutes(context, actor, { ...command, formKey: formKeyOf(data) });
		if (!result.ok) return refused(result, input.typed, minutesRefusal);
		redirect(303, `${page}?saved`);
	},
	remark: async (event) => {
		const { actor, neighbourhoodId, meetingId, page, context } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, remarkMinutesForm);
		if (!input.ok) return fail(input.status, input);
		const { seat: seatId, ...said } = input.values;
		const language = textLanguage();
		const command = { neighbourhoodId, meetingId, ...said, seatId, language };
		const result = await remarkMinutes(context, actor, { ...command, formKey: formKeyOf(data) });
		if (!result.ok) return refused(result, input.typed, minutesRefusal);
		redirect(303, `${page}?saved#remarks`);
	},
	dropRemark: async (event) => {
		const { actor, neighbourhoodId, meetingId, page, context } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, dropRemarkForm);
		if (!input.ok) return fail(input.status, input);
		const command = { neighbourhoodId, meetingId, remarkId: input.values.remark };
		const result = await dropRemark(context, actor, { ...command, formKey: formKeyOf(data) });
		if (!result.ok) return refused(result, input.typed, minutesRefusal);
		redirect(303, `${page}?saved#remarks`);
	},
	answer: async (event) => {
		const { actor, neighbourhoodId, meetingId, page, context } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, answerCorrectionForm);
		if (!input.ok) return fail(input.status, input);
		const { correction: correctionId, answer, reason } = input.values;
		const said = { correctionId, answer, reason, language: textLanguage() };
		const command = { neighbourhoodId, meetingId, ...said, formKey: formKeyOf(data) };
		const result = await answerCorrection(context, actor, command);
		if (!result.ok) return refused(result, input.typed, minutesRefusal);
		redirect(303, `${page}?saved#corrections`);
	},
	approve: async (event) => {
		const { actor, neighbourhoodId, meetingId, page, context } = await enter(event);
		const data = await event.request.formData();
		const input = readForm(data, approveMinutesForm);
		if (!input.ok) return fail(input.status, input);
		const approval = approvalOf(input.values);
		const approvingMeetingId = input.values.meeting;
		const command = { neighbourhoodId, meetingId, approvingMeetingId, approval };
		const result = await approveMinutes(context, actor, { ...command, formKey: formKeyOf(data) });
		if (!result.ok) return refused(result, input.typed, minutesRefusal);
		redirect(303, `${page}?saved`);
	}
} satisfies Actions;
