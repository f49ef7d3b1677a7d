import { z } from 'zod';
import { date } from '$lib/forms/fields';

export const endHolderForm = z
	.object({ last_on: date() })
	.transform((given) => ({ lastOn: given.last_on }));
