import { z } from 'zod';
import { instantOf } from '$lib/domain/calendar';
import { meetingLimits } from '$lib/domain/meeting/schedule-meeting';
import { choice, id } from '$lib/forms/choices';
import { date, line, time } from '$lib/forms/fields';

const meetingFields = {
	meets_on: date(),
	meets_time: time(),
	place: line({ max: meetingLimits.place }),
	publicity: choice(['public', 'nonPublic'])
};

type MeetingInput = z.output<z.ZodObject<typeof meetingFields>>;

const meetingOf = (given: MeetingInput) => ({
	startsAt: instantOf(given.meets_on, given.meets_time),
	place: given.place,
	publicity: given.publicity
});

export const scheduleMeetingForm = z
	.object({ body: id(), ...meetingFields })
	.transform((given) => ({ bodyId: given.body, ...meetingOf(given) }));

export const changeMeetingForm = z.object(meetingFields).transform(meetingOf);
