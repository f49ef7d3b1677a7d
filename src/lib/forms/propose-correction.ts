import { z } from 'zod';
import { minutesLength } from '$lib/domain/meeting/minutes/run-minutes';
import { line, text } from '$lib/forms/fields';

/** What is to be put right, and at which point. */
export const proposeCorrectionForm = z.object({
	point: line({ max: 40 }),
	words: text({ max: minutesLength.words })
});
