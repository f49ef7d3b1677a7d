import { z } from 'zod';
import { inadmissibleReasons, proposalLimits } from '$lib/domain/proposal/proposal';
import { choice } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { optionalText } from '$lib/forms/fields';

/** „Another reason“ has to be said in words. */
export const refuseProposalForm = z
	.object({
		reason: choice(inadmissibleReasons),
		explanation: optionalText({ max: proposalLimits.answer })
	})
	.transform((given, ctx) => {
		if (given.reason === 'other' && given.explanation === null)
			ctx.addIssue(fieldIssue('missing', { path: ['explanation'] }));
		return given;
	});
