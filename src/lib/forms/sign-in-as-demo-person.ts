import { z } from 'zod';
import { id } from '$lib/forms/choices';

export const signInAsDemoPersonForm = z.object({ account_id: id() });
