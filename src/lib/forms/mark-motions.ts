import { z } from 'zod';
import { id, lines } from '$lib/forms/choices';
import { wholeNumber } from '$lib/forms/fields';

/** The rank or the points of each motion. */
export const markMotionsForm = z
	.object({ marks: lines({ motion: id(), value: wholeNumber({ max: 1000 }) }, { max: 60 }) })
	.transform(({ marks }) => ({ marks: marks.map(({ motion, value }) => ({ motion, value })) }));
