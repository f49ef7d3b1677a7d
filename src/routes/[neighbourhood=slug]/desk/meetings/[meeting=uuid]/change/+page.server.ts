import { error } from '@sveltejs/kit';
import { localDateOf, localTimeOf } from '$lib/domain/calendar';
import { changeMeetingForm } from '$lib/forms/schedule-meeting';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { textLanguage } from '$lib/i18n/text-language';
import { pageAfterPlanning } from '$lib/server/after-planning';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { changeMeeting } from '$lib/server/services/change-meeting';
import { readPlanning } from '$lib/server/services/read-planning';
import { readPlannedMeeting } from '$lib/server/services/read-planned-meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { context } = event.locals;
	const meeting = await readPlannedMeeting(context, { neighbourhoodId }, event.params.meeting);
	if (meeting === null) error(404, { message: 'notFound' });
	const asked = { neighbourhoodId, meetingId: meeting.id, language: textLanguage() };
	const planning = await readPlanning(context, actor, asked);
	const { startsAt, place, publicity, bodyName } = meeting;
	return {
		planned: {
			meets_on: localDateOf(startsAt),
			meets_time: localTimeOf(startsAt),
			place,
			publicity,
			form: planning?.form ?? 'inPerson',
			video_link: planning?.videoLink ?? ''
		},
		bodyName,
		meetingId: meeting.id,
		today: localDateOf(context.now())
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		const which = { neighbourhoodId, meetingId: event.params.meeting };
		return answerForm({
			data: await event.request.formData(),
			schema: changeMeetingForm,
			run: (values, formKey) =>
				changeMeeting(event.locals.context, actor, { ...values, ...which, formKey }),
			words: setUpRefusal,
			to: () => pageAfterPlanning(actor, { ...which, slug })
		});
	}
} satisfies Actions;
