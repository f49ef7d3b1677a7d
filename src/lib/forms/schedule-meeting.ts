import { z } from 'zod';
import { instantOf } from '$lib/domain/calendar';
import { meetingForms, meetingLimits } from '$lib/domain/meeting/schedule-meeting';
import { choice, id, optionalId } from '$lib/forms/choices';
import { date, line, time, webAddress } from '$lib/forms/fields';

const meetingFields = {
	meets_on: date(),
	meets_time: time(),
	place: line({ max: meetingLimits.place }),
	publicity: choice(['public', 'nonPublic']),
	form: choice(meetingForms),
	video_link: webAddress({ max: meetingLimits.videoLink })
};

type MeetingInput = z.output<z.ZodObject<typeof meetingFields>>;

const meetingOf = (given: MeetingInput) => ({
	startsAt: instantOf(given.meets_on, given.meets_time),
	place: given.place,
	publicity: given.publicity,
	form: given.form,
	// Nobody joins from afar where all meet in one room.
	videoLink: given.form === 'inPerson' ? null : given.video_link
});

export const scheduleMeetingForm = z
	.object({ body: id(), demand: optionalId(), ...meetingFields })
	.transform((given) => ({
		bodyId: given.body,
		demandId: given.demand,
		...meetingOf(given)
	}));

export const changeMeetingForm = z.object(meetingFields).transform(meetingOf);
