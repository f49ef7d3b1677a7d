import { z } from 'zod';
import { choices } from '$lib/domain/voting/schema/decide-input';
import { choice, optionalChoice } from '$lib/forms/choices';
import { optionalText, optionalWholeNumber } from '$lib/forms/fields';

/** A vote in writing. Whether words or an answer about the procedure are needed, the rules of the body say. */
export const answerInWritingForm = z
	.object({
		choice: choice(choices),
		points: optionalWholeNumber({ max: 1000 }),
		reason: optionalText({ max: 2000 }),
		procedure: optionalChoice(['agree', 'object'])
	})
	.transform(({ reason, procedure, ...vote }) => ({
		...vote,
		reason: reason ?? '',
		agreesToProcedure: procedure === null ? null : procedure === 'agree'
	}));
