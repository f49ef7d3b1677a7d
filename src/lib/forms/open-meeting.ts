import { z } from 'zod';
import { optionalWholeNumber, wholeNumber } from '$lib/forms/fields';

/** How many are there when the meeting begins, where the rules want to know and the attendance does not say it. */
export const openMeetingForm = (asksPresent: boolean) =>
	z.object({
		present_at_start: asksPresent
			? wholeNumber({ min: 1, max: 10_000 })
			: optionalWholeNumber({ max: 10_000 })
	});
