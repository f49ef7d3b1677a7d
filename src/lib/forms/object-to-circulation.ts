import { z } from 'zod';
import { optionalText } from '$lib/forms/fields';

/** Nobody has to say why they want a meeting. */
export const objectToCirculationForm = z
	.object({ reason: optionalText({ max: 2000 }) })
	.transform(({ reason }) => ({ reason: reason ?? '' }));
