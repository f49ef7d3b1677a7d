import { z } from 'zod';
import { roles } from '$lib/domain/access/actor';
import { choice, optionalId } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { personFields } from '$lib/forms/grant-role';

/** On the administrators' page: an office somewhere, or the administration itself, which is nowhere. */
export const invitePersonForm = z
	.object({
		office: choice([...roles, 'administrator']),
		neighbourhood: optionalId(),
		...personFields
	})
	.superRefine(({ office, neighbourhood }, ctx) => {
		if (office !== 'administrator' && neighbourhood === null)
			ctx.addIssue(fieldIssue('missing', { path: ['neighbourhood'] }));
	});
