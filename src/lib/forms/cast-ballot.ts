import { z } from 'zod';
import { choices } from '$lib/domain/voting/schema/decide-input';
import { choice } from '$lib/forms/choices';
import { optionalText, optionalWholeNumber } from '$lib/forms/fields';

/** Whether a reason is needed depends on the rules of the body; the use case asks for it. */
export const castBallotForm = z
	.object({
		choice: choice(choices),
		points: optionalWholeNumber({ max: 1000 }),
		reason: optionalText({ max: 2000 })
	})
	.transform(({ reason, ...vote }) => ({ ...vote, reason: reason ?? '' }));
