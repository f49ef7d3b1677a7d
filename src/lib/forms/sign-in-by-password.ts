import { z } from 'zod';
import { email, password } from '$lib/forms/fields';

/** Whatever is typed may be somebody's password: only an empty one is missing. */
export const signInByPasswordForm = z.object({ email: email(), password: password({ min: 1 }) });
