import { z } from 'zod';
import { email } from '$lib/forms/fields';

export const requestHandInLinkForm = z.object({ email: email() });
