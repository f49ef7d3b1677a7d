import { z } from 'zod';
import { mustTick } from '$lib/forms/choices';

export const withdrawProposalForm = z.object({ sure: mustTick() });
