import { z } from 'zod';
import { choice, id } from '$lib/forms/choices';

/** What the body said about one interest. */
export const decideInterestForm = z.object({
	interest: id(),
	outcome: choice(['upheld', 'dismissed'])
});
