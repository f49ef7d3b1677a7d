import { z } from 'zod';
import { optionalLine } from '$lib/forms/fields';

/** The page asks for a name only when the address has no account yet. */
export const signInByLinkForm = z.object({ display_name: optionalLine({ max: 80 }) });
