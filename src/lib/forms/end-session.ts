import { z } from 'zod';
import { line } from '$lib/forms/fields';

/** The id of a session, which is no secret: its token is. */
export const endSessionForm = z.object({ session_id: line({ max: 100 }) });
