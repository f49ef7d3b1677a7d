import { error, type RequestEvent } from '@sveltejs/kit';
import { cancelMeetingForm } from '$lib/forms/cancel-meeting';
import { href } from '$lib/i18n/href';
import { meetingRefusal } from '$lib/i18n/meeting-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { cancelMeeting } from '$lib/server/services/cancel-meeting';
import { readPlannedMeeting } from '$lib/server/services/read-planned-meeting';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; meeting: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	return { actor, neighbourhoodId, meetingId: event.params.meeting, slug };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, meetingId } = await enter(event);
	const meeting = await readPlannedMeeting(event.locals.context, { neighbourhoodId }, meetingId);
	if (meeting === null) error(404, { message: 'notFound' });
	return { meeting };
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, meetingId, slug } = await enter(event);
		const which = { neighbourhoodId, meetingId, language: textLanguage() };
		return answerForm({
			data: await event.request.formData(),
			schema: cancelMeetingForm,
			run: (values, formKey) =>
				cancelMeeting(event.locals.context, actor, { ...values, ...which, formKey }),
			words: meetingRefusal,
			to: () => href(`/${slug}/desk/meetings/${meetingId}`)
		});
	}
} satisfies Actions;
