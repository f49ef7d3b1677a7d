import { z } from 'zod';
import { mustTick } from '$lib/forms/choices';
import { text } from '$lib/forms/fields';

export const withdrawDecisionForm = z.object({ reason: text({ max: 2_000 }), sure: mustTick() });
