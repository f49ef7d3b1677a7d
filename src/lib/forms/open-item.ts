import { z } from 'zod';
import { entryModes } from '$lib/domain/meeting/meeting';
import { choice } from '$lib/forms/choices';

/** How the votes of an item are taken. */
export const openItemForm = z.object({ entry_mode: choice(entryModes) });
