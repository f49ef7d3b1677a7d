import { z } from 'zod';
import { choice, id } from '$lib/forms/choices';

/** What the body said about one amendment. */
export const settleAmendmentForm = z.object({
	amendment: id(),
	outcome: choice(['adopted', 'dropped'])
});
