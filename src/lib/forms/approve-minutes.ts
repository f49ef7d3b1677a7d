import { z } from 'zod';
import type { Approval } from '$lib/domain/meeting/minutes/run-minutes';
import { choice, id } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { optionalWholeNumber } from '$lib/forms/fields';

const counts = ['yes', 'no', 'abstain'] as const;

/** Which meeting approved, and how; a vote has its three numbers. */
export const approveMinutesForm = z
	.object({
		meeting: id(),
		by: choice(['statement', 'vote']),
		yes: optionalWholeNumber({ max: 10_000 }),
		no: optionalWholeNumber({ max: 10_000 }),
		abstain: optionalWholeNumber({ max: 10_000 })
	})
	.superRefine((typed, ctx) => {
		for (const name of counts)
			if (typed.by === 'vote' && typed[name] === null)
				ctx.addIssue(fieldIssue('missing', { path: [name] }));
	});

/** The approval as the rule takes it; without a vote nothing was counted. */
export function approvalOf({
	by,
	yes,
	no,
	abstain
}: Pick<z.output<typeof approveMinutesForm>, 'by' | 'yes' | 'no' | 'abstain'>): Approval {
	return {
		by,
		votes: by === 'vote' ? { yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0 } : null
	};
}
