import { z } from 'zod';
import { interestGrounds } from '$lib/domain/council/declare-interest';
import { choice } from '$lib/forms/choices';

export const certainties = ['certain', 'inDoubt'] as const;

/** A member's own declaration. */
export const declareInterestForm = z.object({
	ground: choice(interestGrounds),
	certainty: choice(certainties)
});
