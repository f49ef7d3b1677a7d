import { z } from 'zod';
import { email } from '$lib/forms/fields';

export const requestSignInLinkForm = z.object({ email: email() });
