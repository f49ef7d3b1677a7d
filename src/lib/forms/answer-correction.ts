import { z } from 'zod';
import { minutesLength } from '$lib/domain/meeting/minutes/run-minutes';
import { choice, id } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { optionalText } from '$lib/forms/fields';

/** A correction is accepted, or refused with a reason. */
export const answerCorrectionForm = z
	.object({
		correction: id(),
		answer: choice(['accepted', 'refused']),
		reason: optionalText({ max: minutesLength.reason })
	})
	.superRefine(({ answer, reason }, ctx) => {
		if (answer === 'refused' && reason === null)
			ctx.addIssue(fieldIssue('missing', { path: ['reason'] }));
	});
