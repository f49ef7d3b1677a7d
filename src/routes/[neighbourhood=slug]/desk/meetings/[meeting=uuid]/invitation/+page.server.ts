import { error, type RequestEvent } from '@sveltejs/kit';
import { inviteToMeetingForm } from '$lib/forms/invite-to-meeting';
import { href } from '$lib/i18n/href';
import { invitationRefusal } from '$lib/i18n/invitation-words';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { inviteToMeeting } from '$lib/server/services/invite-to-meeting';
import { readInvitation } from '$lib/server/services/read-invitation';
import type { Actions, PageServerLoad } from './$types';

async function enter(event: RequestEvent<{ neighbourhood: string; meeting: string }>) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'manageMeeting', { neighbourhoodId });
	return { actor, neighbourhoodId, meetingId: event.params.meeting, slug };
}

export const load: PageServerLoad = async (event) => {
	const { neighbourhoodId, meetingId } = await enter(event);
	const asked = { neighbourhoodId, meetingId, language: textLanguage() };
	const read = await readInvitation(event.locals.context, asked);
	if (read === null) error(404);
	return { ...read, saved: event.url.searchParams.get('saved') === 'sent' };
};

export const actions = {
	default: async (event) => {
		const { actor, neighbourhoodId, meetingId, slug } = await enter(event);
		const which = { neighbourhoodId, meetingId, language: textLanguage() };
		return answerForm({
			data: await event.request.formData(),
			schema: inviteToMeetingForm,
			run: (values, formKey) =>
				inviteToMeeting(event.locals.context, actor, { ...values, ...which, formKey }),
			words: invitationRefusal,
			to: () => href(`/${slug}/desk/meetings/${meetingId}/invitation?saved=sent`)
		});
	}
} satisfies Actions;
