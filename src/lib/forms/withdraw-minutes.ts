import { z } from 'zod';
import { minutesLength } from '$lib/domain/meeting/minutes/run-minutes';
import { text } from '$lib/forms/fields';

/** Why published minutes are taken back; everybody reads it. */
export const withdrawMinutesForm = z.object({ reason: text({ max: minutesLength.reason }) });
