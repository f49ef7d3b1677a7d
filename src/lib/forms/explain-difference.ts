import { z } from 'zod';
import { text, wholeNumber } from '$lib/forms/fields';

export const explainDifferenceForm = z
	.object({ project: wholeNumber({ min: 1, max: 200 }), reason: text({ max: 2_000, min: 10 }) })
	.transform(({ project, reason }) => ({ number: project, reason }));
