import { z } from 'zod';
import { optionalId } from '$lib/forms/choices';
import { optionalDate } from '$lib/forms/fields';

/** Who led the meeting, and how long corrections can be asked for. */
export const prepareMinutesForm = (today: string) =>
	z.object({ chair: optionalId(), correctable_until: optionalDate({ from: today }) });
