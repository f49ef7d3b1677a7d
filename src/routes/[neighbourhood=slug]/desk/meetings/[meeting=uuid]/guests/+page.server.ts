import { error, type RequestEvent } from '@sveltejs/kit';
import { inviteGuestForm, noteGuestForm } from '$lib/forms/invite-guest';
import { guestRefusal } from '$lib/i18n/guest-words';
import { href } from '$lib/i18n/href';
import { textLanguage } from '$lib/i18n/text-language';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { inviteGuest } from '$lib/server/services/invite-guest';
import { noteGuest } from '$lib/server/services/note-guest';
import { readDeskMeeting } from '$lib/server/services/read-desk-meeting';
import { readGuests } from '$lib/server/services/read-guests';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; meeting: string }>;

async function enter(event: Event) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { meeting: meetingId } = event.params;
	const actor = requireCan(event, 'runMeeting', { neighbourhoodId, meetingId });
	const to = () => href(`/${slug}/desk/meetings/${meetingId}/guests?saved`);
	const { context } = event.locals;
	return { actor, context, to, where: { neighbourhoodId, meetingId } };
}

export const load: PageServerLoad = async (event) => {
	const { context, where } = await enter(event);
	const read = await readDeskMeeting(context, { ...where, language: textLanguage() });
	if (read === null) error(404, { message: 'notFound' });
	return {
		meeting: read.meeting,
		guests: await readGuests(context, { ...where, showsNames: true })
	};
};

export const actions = {
	invite: async (event) => {
		const { actor, context, to, where } = await enter(event);
		return answerForm({
			...{ data: await event.request.formData(), schema: inviteGuestForm },
			...{ words: guestRefusal, to },
			run: (values, formKey) => inviteGuest(context, actor, { ...values, ...where, formKey })
		});
	},
	note: async (event) => {
		const { actor, context, to, where } = await enter(event);
		return answerForm({
			...{ data: await event.request.formData(), schema: noteGuestForm },
			...{ words: guestRefusal, to },
			run: (values, formKey) => noteGuest(context, actor, { ...values, ...where, formKey })
		});
	}
} satisfies Actions;
