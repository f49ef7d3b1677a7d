import { z } from 'zod';
import { id } from '$lib/forms/choices';
import { date } from '$lib/forms/fields';

export const endHolderForm = z
	.object({ holding: id(), last_on: date() })
	.transform((given) => ({ holdingId: given.holding, lastOn: given.last_on }));
